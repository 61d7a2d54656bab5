namespace BankHub.Formats.SwiftMt.Fields;

/// <summary>References, codes, dates and marks (User Handbook, Standards MT, fields 11 to 31).</summary>
internal static class CommonFields
{
    public const string Table =
        """
        11S 11R         | 3!n$6!n[4!n6!n]            | MT Number, Date, Session Number, ISN
        12              | 3!n                        | Message Type
        12D             | 3!n                        | Number
        12E             | 1!a                        | Status
        12F 12K         | 4-6a                       | Option Style
        13              | 6!n4!n                     | Date, Time
        13C             | /8c/4!n1!x4!n              | Code, Time Indication, Sign, Time Offset
        13D             | 6!n4!n1!x4!n               | Date, Time, Sign, Offset
        13E             | 8!n4!n                     | Date, Time
        14A             | 16x                        | Type
        14D             | 7x                         | Day Count Fraction
        14F             | 4!c2!n/18x                 | Currency Code, Number, Rate Option
        14G             | 3!c/18x                    | Currency Code, Rate Option
        14J             | 5a                         | Code
        14S             | 3!a2n[/4!n/4!c]            | Rate Source, Number, Time, Location
        15A 15B 15C 15D |                            |
        15E 15F 15G 15H |                            |
        15I 15J 15K 15L |                            |
        15M 15N 15O     |                            |
        16A             | 5n/4!a                     | Number, Code
        16R 16S         | 16c                        | BlockName
        17A 17F 17G 17R | 1!a                        | Indicator
        17N 17O 17T 17U | 1!a                        | Indicator
        17V 17E 17I 17L | 1!a                        | Indicator
        18A             | 5n                         | Number
        18D             | 2n                         | Number
        20              | 16x                        | Reference
        21 21A 21F      | 16x                        | Reference
        21B             | 32x                        | Reference
        21C 21D 21E     | 35x                        | Reference Text
        21G 21N         | 35x                        | Reference Text
        21P             | 16x                        | Reference
        21R             | 16x                        | Reference
        22              | 8a/4!a2!c4!n4!a2!c         | Code, Party Prefix 1, Party Suffix 1, Reference Code, Party Prefix 2, Party Suffix 2
        22A             | 4!c                        | Type
        22B 22D 22E 22G | 4!c                        | Type
        22C             | 4!a2!c4!n4!a2!c            | Party Prefix 1, Party Suffix 1, Reference Code, Party Prefix 2, Party Suffix 2
        22J             | 4!a                        | Type
        22K             | 4!c[/35x]                  | Type Of Event, Narrative
        22L             | 35x                        | Reporting Jurisdiction
        22M             | 20x                        | Namespace
        22N             | 32x                        | Transaction Identifier
        22X             | 4!c                        | Code
        23              | 16x                        | Code
        23A             | 10x/5!a                    | Code, Further Identification
        23B             | 4!c                        | Type
        23C             | 4!c                        | Code
        23D 23F         | 10a                        | Code
        23E             | 4!c[/30x]                  | Instruction Code, Additional Information
        23G             | 4!c[/4!c]                  | Function, Subfunction
        23R 23S         | 4!c[/30x]                  | Code, Additional Information
        23X             | 4!c/65x                    | Code, Additional Information
        24D             | 4!c[/35x]                  | Code, Additional Information
        24G             | 4!c[$2*35x]                 | Code, Additional Information
        24E             | 4!c[/30x]                  | Code, Additional Information
        25              | 35x                        | Account
        25A             | /34x                       | Account
        25P             | 35x$4!a2!a2!c[3!c]         | Account, Identifier Code
        26A 26B         | 16x                        | Number
        26C             | [3!a]/[65x]/5!a4!a[4!a][65x] | Delivery Details, Availability, Allocation, Code, Type, Narrative
        26D             | n*65x                      | Narrative
        26E             | 2n                         | Number
        26F             | 9a                         | Type
        26H 26N 26P     | 16x                        | Reference Text
        26T             | 3!c                        | Type
        27              | 1!n/1!n                    | Number, Total
        28              | 5n[/2n]                    | Statement Number, Sequence Number
        28C             | 5n[/5n]                    | Statement Number, Sequence Number
        28D             | 5n/5n                      | Message Index, Total
        28E             | 5n/4!c                     | Page Number, Continuation Indicator
        29A             | 4*35x                      | Narrative
        29B             | 4*35x                      | Narrative
        29E 29J 29K     | 4!c/4!n                    | Location, Time
        30              | 6!n                        | Date
        30F 30P 30Q 30T | 8!n                        | Date
        30V 30X 30U 30N | 8!n                        | Date
        30A 30I 30S 30J | 8!n                        | Date
        30G             | 8!n/8!n                    | Start Date, End Date
        30H             | 8!n                        | Date
        31C 31E 31L 31S | 6!n                        | Date
        31D             | 6!n29x                     | Date, Place
        31P             | 6!n[29x]                   | Date, Place
        31X             | 6!n[4!n][7x]               | Date, Time, Narrative
        """;
}
