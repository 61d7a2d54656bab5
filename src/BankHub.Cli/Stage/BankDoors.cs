using BankHub.Simulators;
using BankHub.Simulators.Helvetia;

namespace BankHub.Cli.Stage;

/// <summary>Where the simulated banks are and how a customer gets in.</summary>
internal sealed record BankDoors
{
    public required string SftpHost { get; init; }

    public required int SftpPort { get; init; }

    public required string SftpUser { get; init; }

    /// <summary>Key type and key, to be pinned.</summary>
    public required string HostKey { get; init; }

    public required string UserKeyFile { get; init; }

    public required Uri Meridian { get; init; }

    public required MeridianOptions Contract { get; init; }

    /// <summary>The correspondent's server and contract, where it runs.</summary>
    public HelvetiaServer? Helvetia { get; init; }

    public static BankDoors Of(SimulatedBanks banks) => new()
    {
        SftpHost = banks.FirstCoast.Host,
        SftpPort = banks.FirstCoast.Port,
        SftpUser = banks.FirstCoast.UserName,
        HostKey = banks.FirstCoast.HostKey,
        UserKeyFile = banks.FirstCoast.UserKeyFile,
        Meridian = banks.Meridian.Address,
        Contract = new(),
        Helvetia = banks.Helvetia,
    };
}
