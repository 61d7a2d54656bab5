namespace BankHub.Formats.SwiftMt.Fields;

/// <summary>Terms, texts and narratives (User Handbook, Standards MT, fields 14 to 79 of category n and 86).</summary>
internal static class NarrativeFields
{
    public const string Table =
        """
        35A             | 3!a15d                     | Type, Quantity
        35B             | [ISIN 12!c$][4*35x]        | ISIN, Description
        35C 35D 35E 35F | 3*35x                      | Narrative
        35G             | 4*37x                      | Narrative
        35L             | 4*35x                      | Narrative
        35U             | 3!n                        | Number
        39P             | 4!c/3!a15d                 | Type, Currency, Amount
        40A 40F         | 24x                        | Type
        40B             | 24x$24x                    | Type, Code
        40C             | 4!a[/35x]                  | Type, Narrative
        40D             | 24x                        | Type
        40E             | 30x[/35x]                  | Applicable Rules, Narrative
        43P 43T         | 35x                        | Narrative
        42C             | 3*35x                      | Narrative
        42M 42P         | 4*35x                      | Narrative
        44A 44B 44E 44F | 140x                       | Narrative
        44C             | 6!n                        | Date
        44D             | 6*65x                      | Narrative
        44G             | 140x                       | Narrative
        45A 46A 47A 45B | 100*65z                    | Narrative
        46B 47B         | 100*65z                    | Narrative
        45L             | n*65z                      | Narrative
        48              | 3n[/35x]                   | Number, Narrative
        49              | 7!x                        | Instruction
        49G 49H         | 100*65z                    | Narrative
        49M 49N         | 100*65z                    | Narrative
        61A             | 4*35x                      | Narrative
        68A             | 2n6!n6!n/3!n6!n            | Number, Date 1, Date 2, Code, Date 3
        70              | 4*35x                      | Narrative
        71A             | 3!a                        | Code
        71B             | 6*35x                      | Narrative
        71C             | 4*35x                      | Narrative
        71D             | 6*35z                      | Narrative
        71N             | 4!c[$n*35x]                | Code, Narrative
        72              | 6*35x                      | Narrative
        72Z             | 6*35z                      | Narrative
        73              | 6*35x                      | Narrative
        73A             | 6*35z                      | Narrative
        73R 73S         | 3!a15d                     | Currency, Amount
        74              | 6*35x                      | Narrative
        75 76           | 6*35x                      | Narrative
        77A             | 20*35x                     | Narrative
        77B             | 3*35x                      | Narrative
        77C             | 150*65x                    | Narrative
        77D             | 6*35x                      | Narrative
        77E             | n*78x                      | Text
        77F             | 1800y                      | Narrative
        77H             | 6a[/8!n][//4!n]            | Type Of Agreement, Date, Version
        77J             | 70*50z                     | Narrative
        77L 77U         | 150*65z                    | Narrative
        77N             | 4!c                        | Code
        77R             | 1!a                        | Code
        77T             | n*9000z                    | Narrative
        78              | 12*65x                     | Narrative
        78D 78K         | 50*65z                     | Narrative
        79              | 35*50x                     | Narrative
        79Z             | 35*50z                     | Narrative
        86              | 6*65x                      | Narrative
        """;
}
