/** The browser's own cryptography. Throws where the page may not use it: it is given to https pages only. */
export function webCrypto(): SubtleCrypto {
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto };
  if (subtle === undefined)
    throw new Error(
      "浏览器没有提供 WebCrypto（须用 https 打开） The browser offers no WebCrypto (the page must be https)",
    );
  return subtle;
}
