using BankHub.Simulators.Castellan;
using BankHub.Simulators.Helvetia;
using BankHub.Simulators.OrientSwift;

namespace BankHub.Cli.Demo;

/// <summary>One side of a payment: a name, an account, and the bank's number in its clearing system where there is one.</summary>
internal sealed record Side(string Name, string Account, string? Clearing, string? Member)
{
    /// <summary>The bank, where it is known by its BIC.</summary>
    public string? Bic { get; init; }

    public static readonly Side FirstCoast = new(Names.Payer, "1000200030", "USABA", "069000012");
    public static readonly Side MeridianGbp = new(Names.Payer, "10000001", "GBDSC", "300000");
    public static readonly Side MeridianEur = new(Names.Payer, "DE89370400440532013000", null, null);

    public static readonly Side Helvetia = new(Names.Payer, new HelvetiaOptions().Account, null, null);

    public static readonly Side Orient = new(Names.Payer, new OrientOptions().Account, null, null);

    public static readonly Side Castellan = new(Names.Payer, new CastellanOptions().Account, null, null);

    /// <summary>Without the account.</summary>
    public override string ToString() => Name;

    public bool IsIban => Clearing is null && Bic is null;
}
