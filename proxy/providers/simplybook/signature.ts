/** Proof that we hold the secret key: lower-case md5 of id, hash and key, joined without a separator. Pure; never leaves the proxy. */
import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export const signature = (id: string, hash: string, secretKey: string): string => bytesToHex(md5(utf8ToBytes(id + hash + secretKey)));
