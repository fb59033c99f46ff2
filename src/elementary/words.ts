/** The two 32-bit words of a double, for the functions that need its exponent. One shared cell: none of them calls another in between. */

/** Write a double here ... */
export const double = new Float64Array(1);
/** ... and read its words here, as signed integers; their order depends on the machine, hence HIGH and LOW. */
export const words = new Int32Array(double.buffer);

double[0] = 1;
/** Index of the word with sign, exponent and the first 20 bits of the mantissa. */
export const HIGH = words[1] === 0x3ff00000 ? 1 : 0;
/** Index of the word with the last 32 bits of the mantissa. */
export const LOW = 1 - HIGH;
