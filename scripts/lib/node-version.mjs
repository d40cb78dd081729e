// Read by whatever Node is there, however old: plain syntax only.
var wanted = [20, 19];

/** The complaint about this version of Node, or an empty string when it will do. */
export function nodeComplaint(version) {
  var parts = String(version).replace(/^v/, '').split('.');
  var major = Number(parts[0]);
  var minor = Number(parts[1]);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return '';
  return 'Dateline needs Node ' + wanted.join('.') + ' or newer, and this is Node ' + parts.join('.') + '. Get a current one from https://nodejs.org.';
}
