/** How long a download may take to begin before its address is given back, in milliseconds. */
const ENOUGH = 60_000;

/** Hands a file to the person as a download of the browser in which the pane runs. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, ENOUGH);
}
