namespace BankHub.Formats.SwiftMt.Fields;

/// <summary>Amounts, rates, balances and statement lines (User Handbook, Standards MT, fields 19, 32 to 39, 60 to 65 and 90).</summary>
internal static class AmountFields
{
    public const string Table =
        """
        19              | 17d                        | Amount
        32A 32C 32D 32P | 6!n3!a15d                  | Date, Currency, Amount
        32B 32E 32G 32M | 3!a15d                     | Currency, Amount
        32U             | 3!a15d                     | Currency, Amount
        32F             | 3!a15d                     | Unit, Amount
        32H 32R         | [N]3!a15d                  | Sign, Currency, Amount
        32K             | 1!a3!n2!a3!a15d            | Day or Month, Number, Code, Currency, Amount
        32N             | 6!n3!a15d                  | Date, Currency, Amount
        32Q             | 3!a/3!a                    | Currency 1, Currency 2
        33A 33C 33D     | 6!n3!a15d                  | Date, Currency, Amount
        33B 33E 33J 33N | 3!a15d                     | Currency, Amount
        33F             | 3!a15d                     | Currency, Amount
        33K             | 1!a3!n2!a3!a15d            | Day or Month, Number, Code, Currency, Amount
        34A             | 6!n3!a15d                  | Date, Currency, Amount
        34B 34G 34J     | 3!a15d                     | Currency, Amount
        34C             | 4!c/[N]5!a15d              | Commission Type, Sign, Currency or Percent, Amount
        34E 34N         | [N]3!a15d                  | Sign, Currency, Amount
        34F             | 3!a[1!a]15d                | Currency, D/C Mark, Amount
        34P 34R         | 6!n3!a15d                  | Date, Currency, Amount
        36              | 12d                        | Rate
        36E             | [N]12d                     | Sign, Rate
        37A 37B 37D 37E | 12d[//6!n1!a3n][/16x]      | Rate, End Date, Period, Number, Information
        37F             | 12d[//6!n1!a3n][/16x]      | Rate, End Date, Period, Number, Information
        37C 37G 37M 37N | [N]12d                     | Sign, Rate
        37R 37V         | [N]12d                     | Sign, Rate
        37H             | 1!a[N]12d                  | Indicator, Sign, Rate
        37J 37K 37L 37P | 12d                        | Rate
        37U             | 12d                        | Rate
        38A             | 3n                         | Period
        38B             | 5!a[/7x]                   | Type, Other
        38D             | 4!n                        | Number
        38E             | 2!n/1!a                    | Number, Period
        38G             | 2!n1!a/2!n1!a              | From, From Period, To, To Period
        38H             | 2!n1!a/2!n1!a              | From, From Period, To, To Period
        39A             | 2n/2n                      | Tolerance 1, Tolerance 2
        39B             | 13x                        | Code
        39C             | 4*35x                      | Narrative
        60F 60M 62F 62M | 1!a6!n3!a15d               | D/C Mark, Date, Currency, Amount
        64 65           | 1!a6!n3!a15d               | D/C Mark, Date, Currency, Amount
        60A 62A         | 3!n6!n4!c                  | Number, Date, Code
        61              | 6!n[4!n]2a[1!a]15d1!a3!c16x[//16x][$34x] | Value Date, Entry Date, Debit/Credit Mark, Funds Code, Amount, \
            Transaction Type, Identification Code, Reference for the Account Owner, \
            Account Servicing Institution's Reference, Supplementary Details
        90C 90D         | 5n3!a15d                   | Number, Currency, Amount
        71F 71G         | 3!a15d                     | Currency, Amount
        71H 71J 71K 71L | 3!a15d                     | Currency, Amount
        """;
}
