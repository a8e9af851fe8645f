/** A file as an address that begins with `data:`, put into the script when it is built. */
declare module '*?inline' {
  const address: string
  export default address
}
