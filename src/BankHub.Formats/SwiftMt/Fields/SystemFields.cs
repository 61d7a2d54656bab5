namespace BankHub.Formats.SwiftMt.Fields;

/// <summary>Fields in braces: of block 3, of acknowledgements and of system messages (User Handbook, FIN System Messages).</summary>
internal static class SystemFields
{
    public const string Table =
        """
        102 | 12x                                | LT Address
        103 | 3!a                                | FINCopy Identifier Code
        106 | 28c                                | MIR
        107 | 28c                                | MOR
        108 | 16x                                | MUR
        111 | 3!n                                | Type Identifier
        113 | 4!x                                | Banking Priority
        115 | 32x                                | Addressee Information
        119 | 8c                                 | Validation Flag
        121 | 36x                                | Unique End-to-end Transaction Reference
        140 | 15x                                | Identifier
        142 | 12!n                               | Start Date Time
        143 | 12!n                               | End Date Time
        165 | /3!c/34x                           | Code, Narrative
        175 | 4!n                                | Time
        177 | 6!n4!n                             | Date, Time
        202 | 4!n                                | Section Number
        203 | 4!n                                | Total Sections
        243 | 1!n                                | Type
        251 | 28c                                | MIR
        252 | 28!c28!c                           | Start MIR, End MIR
        253 | 28c                                | MOR
        254 | 28!c28!c[4!n4!n]                   | Start MOR, End MOR, Start Time, End Time
        260 | 12!c6!n4!n4!n4!n                   | LT Address, Date, Start Time, End Time, Session Number
        280 | 4!n28!c1!a                         | Input Time, MIR, Accepted
        281 | 4!n28!c1!a                         | Output Time, MOR, Accepted
        303 | 1!a                                | LT
        405 | 3!c[3!n]                           | Reason, Line Number
        423 | 6!n6!n[2!n]                        | Date, Time, Hundredths
        424 | 16x                                | Related Reference
        431 | 2!n                                | Status Code
        432 | 2!n                                | Reason Code
        433 | /3!c/[20x]                         | Code, Additional Information
        434 | /3!c/[20x]                         | Code, Additional Information
        451 | 1!n                                | Acceptance or Rejection
        503 | 3!a15d                             | Currency, Amount
        619 | 3!a                                | FINCopy Identifier Code
        """;
}
