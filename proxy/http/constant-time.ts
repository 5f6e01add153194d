/** Compares two secrets without telling by the time it takes how much of them is alike. */
export function isSame(given: string, secret: string): boolean {
  let different = given.length ^ secret.length;
  for (let index = 0; index < secret.length; index += 1) different |= (given.charCodeAt(index) || 0) ^ secret.charCodeAt(index);
  return different === 0;
}
