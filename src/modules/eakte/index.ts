export { ladeDemo } from './einrichten/demo.ts'
