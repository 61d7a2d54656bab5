using BankHub.Core.Payments;

namespace BankHub.Core.Statements;

/// <summary>How the booked amount came about.</summary>
public sealed record AmountDetails
{
    /// <summary>What the initiator asked for.</summary>
    public Sum? Instructed { get; init; }

    /// <summary>What moved between the banks.</summary>
    public Sum? Transaction { get; init; }

    /// <summary>What it is in another currency.</summary>
    public Sum? CounterValue { get; init; }

    public CurrencyExchange? Exchange { get; init; }
}

/// <summary>The rate between two currencies.</summary>
public sealed record CurrencyExchange
{
    public required Currency Source { get; init; }

    public Currency? Target { get; init; }

    /// <summary>The currency of which one unit costs the rate.</summary>
    public Currency? Unit { get; init; }

    /// <summary>Above zero.</summary>
    public required decimal Rate { get; init; }

    public string? Contract { get; init; }
}
