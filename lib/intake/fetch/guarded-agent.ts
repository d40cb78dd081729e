import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress } from './public-address';

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

export class ForbiddenAddress extends Error {
  constructor() {
    super('this address is not on the public Internet');
    this.name = 'ForbiddenAddress';
  }
}

export const resolveBySystem: Resolve = async (hostname) => (await systemLookup(hostname, { all: true })).map(({ address }) => address);

type Guard = { resolve: Resolve; /** Ports that pages are served at. */ ports: readonly number[]; /** `host:port` where the guard does not look (see allowedHosts). */ allow: readonly string[] };

/**
 * Connections to public addresses only. The check is made on the very addresses that are connected to: what a name resolves to is asked once,
 * for both, so that a name cannot answer one thing to the check and another to the connection. A name with any address that is not public is
 * refused as a whole. Addresses written as such never reach a resolver, and are checked apart.
 */
export function guardedAgent({ resolve, ports, allow }: Guard): Agent {
  const connectGuarded = buildConnector({ lookup: lookupWith(resolve, isPublicAddress), timeout: 10_000 });
  const connectAllowed = buildConnector({ lookup: lookupWith(resolve, () => true), timeout: 10_000 });
  return new Agent({
    maxHeaderSize: 32 * 1024,
    connect: (options, callback) => {
      const host = options.hostname.replace(/^\[|\]$/g, '');
      const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
      if (allow.includes(`${host}:${port}`)) return connectAllowed(options, callback);
      if (!ports.includes(port) || (isIP(host) !== 0 && !isPublicAddress(host))) return callback(new ForbiddenAddress(), null);
      return connectGuarded(options, callback);
    },
  });
}

function lookupWith(resolve: Resolve, isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined) return callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '', 4);
        if (!addresses.every(isAllowed)) return callback(new ForbiddenAddress(), '', 4);
        const found = addresses.map((address) => ({ address, family: isIP(address) }));
        return options.all ? callback(null, found) : callback(null, first, isIP(first));
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 4),
    );
  };
}
