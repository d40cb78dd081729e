import net from 'node:net';

/** A server that speaks just enough of PostgreSQL's protocol to be asked for its version, and gives the one it is told to. */
export async function startFakePostgres(version: string, number: number): Promise<{ url: string; stop: () => void }> {
  const server = net.createServer((socket) => {
    let greeted = false;
    socket.on('error', () => {});
    socket.on('data', (data) => {
      if (!greeted) {
        greeted = true;
        socket.write(Buffer.concat([message('R', int32(0)), ready]));
        return;
      }
      if (data[0] !== 'Q'.charCodeAt(0)) return;
      const columns = [column('number', 23), column('version', 25)];
      const values = [String(number), version].map((value) => Buffer.concat([int32(Buffer.byteLength(value)), Buffer.from(value)]));
      socket.write(
        Buffer.concat([message('T', int16(2), ...columns), message('D', int16(2), ...values), message('C', text('SELECT 1')), ready]),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  return { url: `postgresql://someone@127.0.0.1:${port}/news`, stop: () => server.close() };
}

const ready = message('Z', Buffer.from('I'));

function message(kind: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(kind), int32(body.length + 4), body]);
}

function column(name: string, type: number): Buffer {
  return Buffer.concat([text(name), int32(0), int16(0), int32(type), int16(-1), int32(-1), int16(0)]);
}

function text(value: string): Buffer {
  return Buffer.from(`${value}\0`);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}
