/** Folder of the installation as a file URL with a closing slash (compiled code runs in dist/src/platform). */
export const wurzel = new URL('../../../', import.meta.url)
