using BankHub.Simulators.Nordbank;

namespace BankHub.Simulators.Castellan;

/// <summary>The contract and the pace of the bank.</summary>
public sealed record CastellanOptions
{
    public int Port { get; init; }

    /// <summary>How the payments behind the service go.</summary>
    public NordbankOptions Payments { get; init; } = new();

    /// <summary>How long a new message stays invisible to an inquiry.</summary>
    public TimeSpan InquiryLag { get; init; }

    /// <summary>How far a request's timestamp may be from now.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long an answer that never comes is held open.</summary>
    public TimeSpan Hang { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan Slowness { get; init; } = TimeSpan.FromSeconds(3);
}
