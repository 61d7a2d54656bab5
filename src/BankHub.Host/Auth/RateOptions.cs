namespace BankHub.Host.Auth;

/// <summary>How many requests one caller may make, and how many one address may make in vain. A batch is one request.</summary>
public sealed record RateOptions
{
    /// <summary>Requests a second of one caller, on this node.</summary>
    public int PerCaller { get; init; } = 20_000;

    /// <summary>How many of them may come at once.</summary>
    public int CallerBurst { get; init; } = 20_000;

    /// <summary>Requests a second of one address that carry no valid key or signature, on this node.</summary>
    public int PerAddress { get; init; } = 30;

    /// <summary>How many of them may come at once.</summary>
    public int AddressBurst { get; init; } = 300;
}
