/** What a picture is, by its first bytes: never by its name, nor by what its server says. Pure. */

/** Formats that browsers draw as pixels; SVG is a document with scripts, and not among them. */
const signatures: readonly { readonly type: string; readonly at: number; readonly bytes: readonly number[] }[] = [
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  // "WEBP" after "RIFF" and a length; "ftypavif" after a length.
  { type: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { type: 'image/avif', at: 4, bytes: [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66] },
];

export const mediaTypeOf = (body: Uint8Array): string | null =>
  signatures.find(({ at, bytes }) => bytes.every((byte, index) => body[at + index] === byte))?.type ?? null;
