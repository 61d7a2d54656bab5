namespace BankHub.Formats.SwiftMt.Fields;

/// <summary>Generic fields, which begin with a qualifier (ISO 15022, data field dictionary; Standards MT, category 5).</summary>
internal static class QualifiedFields
{
    public const string Table =
        """
        11A             | :4!c//3!a                  | Qualifier, Currency Code
        12A             | :4!c/[8c]/30x              | Qualifier, Data Source Scheme, Instrument Code or Description
        12B             | :4!c/[8c]/4!c              | Qualifier, Data Source Scheme, Instrument Type Code
        12C             | :4!c//6!c                  | Qualifier, CFI Code
        13A             | :4!c//3!c                  | Qualifier, Number Id
        13B             | :4!c/[8c]/30x              | Qualifier, Data Source Scheme, Number
        13J             | :4!c//5!c                  | Qualifier, Extended Number Id
        13K             | :4!c//3!c/15d              | Qualifier, Number Id, Quantity
        17B             | :4!c//1!a                  | Qualifier, Flag
        19A             | :4!c//[N]3!a15d            | Qualifier, Sign, Currency Code, Amount
        19B             | :4!c//3!a15d               | Qualifier, Currency Code, Amount
        20C             | :4!c//16x                  | Qualifier, Reference Text
        20D             | :4!c//25x                  | Qualifier, Reference Text
        20U             | :4!c//52x                  | Qualifier, Reference Text
        22F             | :4!c/[8c]/4!c              | Qualifier, Data Source Scheme, Indicator
        22H             | :4!c//4!c                  | Qualifier, Indicator
        24B             | :4!c/[8c]/4!c              | Qualifier, Data Source Scheme, Reason Code
        25D             | :4!c/[8c]/4!c              | Qualifier, Data Source Scheme, Status Code
        36B             | :4!c//4!c/15d              | Qualifier, Quantity Type Code, Quantity
        36C             | :4!c//4!c                  | Qualifier, Quantity Code
        36D             | :4!c//4!c/30d              | Qualifier, Quantity Type Code, Quantity
        69A             | :4!c//8!n/8!n              | Qualifier, From Date, To Date
        69B             | :4!c//8!n6!n/8!n6!n        | Qualifier, From Date, From Time, To Date, To Time
        69C             | :4!c//8!n/4!c              | Qualifier, Date, Date Code
        69D             | :4!c//8!n6!n/4!c           | Qualifier, Date, Time, Date Code
        69E             | :4!c//4!c/8!n              | Qualifier, Date Code, Date
        69F             | :4!c//4!c/8!n6!n           | Qualifier, Date Code, Date, Time
        69J             | :4!c//4!c                  | Qualifier, Date Code
        70C             | :4!c//4*35x                | Qualifier, Narrative
        70D             | :4!c//6*35x                | Qualifier, Narrative
        70E             | :4!c//10*35x               | Qualifier, Narrative
        70F             | :4!c//n*8000z              | Qualifier, Narrative
        70G             | :4!c//10*35z               | Qualifier, Narrative
        90A             | :4!c//4!c/[N]15d           | Qualifier, Percentage Type Code, Sign, Price
        90B             | :4!c//4!c/3!a15d           | Qualifier, Amount Type Code, Currency Code, Price
        90E             | :4!c//4!c                  | Qualifier, Price Code
        90F             | :4!c//4!c/3!a15d/4!c/15d   | Qualifier, Amount Type Code, Currency Code, Amount, Quantity Type Code, Quantity
        90J             | :4!c//4!c/3!a15d/3!a15d    | Qualifier, Amount Type Code, Currency Code, Amount, Currency Code 2, Amount 2
        90K             | :4!c//15d                  | Qualifier, Index Points
        90L             | :4!c//[N]15d               | Qualifier, Sign, Index Points
        92A             | :4!c//[N]15d               | Qualifier, Sign, Rate
        92B             | :4!c//3!a/3!a/15d          | Qualifier, Currency 1, Currency 2, Rate
        92C             | :4!c/[8c]/24x              | Qualifier, Data Source Scheme, Rate Name
        92D             | :4!c//15d/15d              | Qualifier, Quantity 1, Quantity 2
        92F             | :4!c//3!a15d               | Qualifier, Currency Code, Amount
        92H             | :4!c//3!a15d/4!c           | Qualifier, Currency Code, Amount, Rate Status
        92J             | :4!c/[8c]/4!c/3!a15d[/4!c] | Qualifier, Data Source Scheme, Rate Type Code, Currency Code, Amount, Rate Status
        92K             | :4!c//4!c                  | Qualifier, Rate Type Code
        92L             | :4!c//3!a15d/3!a15d        | Qualifier, Currency Code, Amount, Currency Code 2, Amount 2
        92M             | :4!c//3!a15d/15d           | Qualifier, Currency Code, Amount, Quantity
        92N             | :4!c//15d/3!a15d           | Qualifier, Quantity, Currency Code, Amount
        92P             | :4!c//15d                  | Qualifier, Index Points
        92R             | :4!c/[8c]/4!c/15d          | Qualifier, Data Source Scheme, Rate Type Code, Rate
        93A             | :4!c/[8c]/4!c              | Qualifier, Data Source Scheme, Sub-balance Type
        93B             | :4!c/[8c]/4!c/[N]15d       | Qualifier, Data Source Scheme, Quantity Type Code, Sign, Balance
        93C             | :4!c//4!c/4!c/[N]15d       | Qualifier, Quantity Type Code, Balance Type Code, Sign, Balance
        93D             | :4!c//[N]15d               | Qualifier, Sign, Balance
        94B             | :4!c/[8c]/4!c[/30x]        | Qualifier, Data Source Scheme, Place Code, Narrative
        94C             | :4!c//2!a                  | Qualifier, Country Code
        94D             | :4!c//[2!a]/35x            | Qualifier, Country Code, Place
        94E             | :4!c//10*35x               | Qualifier, Address
        94F             | :4!c//4!c/4!a2!a2!c[3!c]   | Qualifier, Place Code, Identifier Code
        94G             | :4!c//2*35x                | Qualifier, Address
        94H             | :4!c//4!a2!a2!c[3!c]       | Qualifier, Identifier Code
        94L             | :4!c//18!c2!n              | Qualifier, Legal Entity, Check Digits
        95C             | :4!c//2!a                  | Qualifier, Country Code
        95L             | :4!c//18!c2!n              | Qualifier, Legal Entity, Check Digits
        95P             | :4!c//4!a2!a2!c[3!c]       | Qualifier, Identifier Code
        95Q             | :4!c//4*35x                | Qualifier, Name and Address
        95R             | :4!c/8c/34x                | Qualifier, Data Source Scheme, Proprietary Code
        95S             | :4!c/[8c]/4!c/2!a/30x      | Qualifier, Data Source Scheme, Type of ID, Country Code, Alternate ID
        95T             | :4!c//2*35x                | Qualifier, Name
        95U             | :4!c//3*35x                | Qualifier, Name
        95V             | :4!c//10*35x               | Qualifier, Name and Address
        97A             | :4!c//35x                  | Qualifier, Account Number
        97B             | :4!c/[8c]/4!c/35x          | Qualifier, Data Source Scheme, Account Type Code, Account Number
        97C             | :4!c//4!c                  | Qualifier, Account Code
        97E             | :4!c//34x                  | Qualifier, International Bank Account Number
        98A             | :4!c//8!n                  | Qualifier, Date
        98B             | :4!c/[8c]/4!c              | Qualifier, Data Source Scheme, Date Code
        98C             | :4!c//8!n6!n               | Qualifier, Date, Time
        98D             | :4!c//8!n6!n[,3n]          | Qualifier, Date, Time, Decimals
        98E             | :4!c//8!n6!n[,3n][/[N]2!n[2!n]] | Qualifier, Date, Time, Decimals, Sign, Hours, Minutes
        98F             | :4!c/[8c]/4!c6!n           | Qualifier, Data Source Scheme, Date Code, Time
        99A             | :4!c//[N]3!n               | Qualifier, Sign, Number
        99B             | :4!c//3!n                  | Qualifier, Number
        99C             | :4!c//6!n                  | Qualifier, Number
        94A             | 4!c                        | Scope
        """;
}
