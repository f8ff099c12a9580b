/** An ordinary console before a crash: lines as services and drivers print them, with rising times. */
export function consoleLog(size: number, crash: string): string {
  const lines: string[] = [];
  let length = crash.length;
  for (let index = 0; length < size; index += 1) {
    const time = (index * 0.173).toFixed(6).padStart(12);
    const line = `[${time}] br0: port ${String(index % 8)}(veth${String(1000 + index)}) entered forwarding state`;
    lines.push(line);
    length += line.length + 1;
  }
  // The crash comes late, as it does in a log that ends with it.
  const place = Math.floor(lines.length * 0.9);
  return [...lines.slice(0, place), crash.trimEnd(), ...lines.slice(place)].join('\n');
}
