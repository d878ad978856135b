/** Small bytes as a data: address; the Blob's type is the address's. Larger ones would overrun the stack. */
export const dataAddressOf = async (blob: Blob): Promise<string> => {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return `data:${blob.type};base64,${btoa(String.fromCharCode(...bytes))}`;
};
