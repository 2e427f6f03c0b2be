package conflicttimeline.time;

/**
 * A number some of whose digits may be unspecified: {@code 19X5} is 1905, 1915, … 1995; {@code -19XX} is -1999 to -1900.
 *
 * @param text digits and {@code X}, at most nine, with {@code -} before them for a negative number
 */
record Digits(String text) {
    boolean isSpecified() {
        return text.indexOf('X') < 0;
    }

    /** Whether no digit is given at all: {@code XX}. */
    boolean isUnspecified() {
        return text.chars().allMatch(c -> c == 'X');
    }

    /** The smallest number it may be. */
    int first() {
        return number(isNegative() ? '9' : '0');
    }

    /** The largest number it may be; {@code -000X} ends with -1, because 0 takes no sign. */
    int last() {
        return isNegative() ? Math.min(-1, number('0')) : number('9');
    }

    /** How many digits, from the right, are unspecified, if all the others are given; else -1. */
    int unspecifiedAtEnd() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 'X') {
            end--;
        }
        return text.indexOf('X') < 0 || text.indexOf('X') == end ? text.length() - end : -1;
    }

    boolean matches(int number) {
        if (number < first() || number > last() || (isNegative() && number == 0)) {
            return false;
        }
        int rest = Math.abs(number);
        for (int i = text.length() - 1; i >= (isNegative() ? 1 : 0); i--, rest /= 10) {
            char digit = text.charAt(i);
            if (digit != 'X' && digit - '0' != rest % 10) {
                return false;
            }
        }
        return true;
    }

    private boolean isNegative() {
        return text.startsWith("-");
    }

    private int number(char unspecified) {
        return Integer.parseInt(text.replace('X', unspecified));
    }
}
