/** FNV-1a over the UTF-16 units, mixed at the end, as a signed 32-bit number (int4 of the database). */
export function streuwert(text: string): number {
  let h = 0x81_1c_9d_c5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01_00_01_93)
  h = Math.imul(h ^ (h >>> 16), 0x85_eb_ca_6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2_b2_ae_35)
  return (h ^ (h >>> 16)) | 0
}
