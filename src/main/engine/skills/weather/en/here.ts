/** What people say for where they are. */
export const HERE =
  /^(?:here|outside|outdoors|out there|(?:(?:my|the|this|our) )?(?:area|place|town|city|home|hometown|home town|neighborhood|neighbourhood|location|region|house))$/i;
