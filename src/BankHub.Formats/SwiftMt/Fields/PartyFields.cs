namespace BankHub.Formats.SwiftMt.Fields;

/// <summary>Fields that name parties (User Handbook, Standards MT, options A to R of fields 50 to 59 and 81 to 89).</summary>
internal static class PartyFields
{
    public const string Table =
        """
        50                  | 4*35x                                  | Name and Address
        50A                 | [/34x$]4!a2!a2!c[3!c]                  | Account, Identifier Code
        50B 50D             | [[/1!a][/34x]$]4*35x                   | D/C Mark, Account, Name and Address
        50C                 | 4!a2!a2!c[3!c]                         | Identifier Code
        50F                 | 35x$4*(1!n/33x)                        | Party Identifier, Number, Details
        50G                 | /34x$4!a2!a2!c[3!c]                    | Account, Identifier Code
        50H                 | /34x$4*35x                             | Account, Name and Address
        50K                 | [/34x$]4*35x                           | Account, Name and Address
        50L                 | 35x                                    | Party Identifier
        51                  | 4*35x                                  | Name and Address
        51A 52A 53A 54A 55A | [[/1!a][/34x]$]4!a2!a2!c[3!c]          | D/C Mark, Account, Identifier Code
        56A 57A 58A 86A     | [[/1!a][/34x]$]4!a2!a2!c[3!c]          | D/C Mark, Account, Identifier Code
        41A                 | 4!a2!a2!c[3!c]$14x                     | Identifier Code, Code
        42A 81A 82A 83A 84A | [[/1!a][/34x]$]4!a2!a2!c[3!c]          | D/C Mark, Account, Identifier Code
        85A 87A 88A 89A     | [[/1!a][/34x]$]4!a2!a2!c[3!c]          | D/C Mark, Account, Identifier Code
        52B 53B 54B 55B 57B | [[/1!a][/34x]$][35x]                   | D/C Mark, Account, Location
        58B 84B 85B 87B 88B | [[/1!a][/34x]$][35x]                   | D/C Mark, Account, Location
        52C 53C 56C 57C     | /34x                                   | Account
        41D                 | 4*35x$14x                              | Name and Address, Code
        51D 52D 53D 54D 55D | [[/1!a][/34x]$]4*35x                   | D/C Mark, Account, Name and Address
        56D 57D 58D 42D     | [[/1!a][/34x]$]4*35x                   | D/C Mark, Account, Name and Address
        82D 83D 84D 85D 86D | [[/1!a][/34x]$]4*35x                   | D/C Mark, Account, Name and Address
        87D 88D 89D         | [[/1!a][/34x]$]4*35x                   | D/C Mark, Account, Name and Address
        51J 52J 53J 54J 56J | 5*40x                                  | Party Identification
        57J 58J 81J 82J 83J | 5*40x                                  | Party Identification
        84J 85J 86J 87J 88J | 5*40x                                  | Party Identification
        89J                 | 5*40x                                  | Party Identification
        59                  | [/34x$]4*35x                           | Account, Name and Address
        59A                 | [/34x$]4!a2!a2!c[3!c]                  | Account, Identifier Code
        59F                 | [/34x$]4*(1!n/33x)                     | Account, Number, Details
        83C                 | /34x                                   | Account
        """;
}
