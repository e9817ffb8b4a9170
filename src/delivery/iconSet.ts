/** One picture for the add-in itself and one for each ribbon button; each is drawn in assets/icons/<name>.svg. */
export const iconNames = ["app", "open", "check", "grade", "repair", "values"] as const;

/** Pixels: 16, 32 and 80 for the ribbon, 32 and 64 for the list of add-ins, 128 for what IT shows to users. */
export const iconSizes = [16, 32, 64, 80, 128] as const;
