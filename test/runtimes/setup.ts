/** Before the tests that need a Redis server: it is brought once, however many of them begin together. */
import { provideRedis } from '../support/redis.ts';

export default function setup(): void {
  provideRedis();
}
