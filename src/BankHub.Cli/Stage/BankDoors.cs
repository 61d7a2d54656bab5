using BankHub.Cli.Demo;
using BankHub.Simulators;
using BankHub.Simulators.Castellan;
using BankHub.Simulators.Helvetia;
using BankHub.Simulators.OrientSwift;

namespace BankHub.Cli.Stage;

/// <summary>Where the simulated banks are, how a customer gets in, and what was agreed with them.</summary>
internal sealed record BankDoors
{
    public required FileDoor FirstCoast { get; init; }

    public required Uri Meridian { get; init; }

    public required FileDoor Helvetia { get; init; }

    public required FileDoor Orient { get; init; }

    public required Uri Castellan { get; init; }

    /// <summary>Who signs whose messages at Castellan.</summary>
    public required CastellanKeys CastellanKeys { get; init; }

    public MeridianOptions OfMeridian { get; init; } = new();

    /// <summary>The customer's accounts at Meridian, in pounds and in euros.</summary>
    public IReadOnlyList<string> MeridianAccounts { get; init; } = [Side.MeridianGbp.Account, Side.MeridianEur.Account];

    public HelvetiaOptions OfHelvetia { get; init; } = new();

    public OrientOptions OfOrient { get; init; } = new();

    public CastellanOptions OfCastellan { get; init; } = new();

    public static BankDoors Of(SimulatedBanks banks) => new()
    {
        FirstCoast = FileDoor.Of(banks.FirstCoast),
        Meridian = banks.Meridian.Address,
        Helvetia = FileDoor.Of(banks.Helvetia.Files),
        Orient = FileDoor.Of(banks.Orient.Files),
        Castellan = banks.Castellan.Address,
        CastellanKeys = banks.Castellan.Keys,
    };
}
