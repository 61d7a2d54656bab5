using BankHub.Simulators.Exchange;

namespace BankHub.Simulators.OrientSwift;

/// <summary>The contract and the pace of the bank and of the gateway before it.</summary>
public sealed record OrientOptions
{
    /// <summary>Whether it runs beside the other banks; alone (`OrientServer.Start`) it always does.</summary>
    public bool Enabled { get; init; }

    public int Port { get; init; }

    /// <summary>How files are protected, in both directions; null for not at all.</summary>
    public IFileDesk? Desk { get; init; }

    /// <summary>The bank's own BIC.</summary>
    public string Bic { get; init; } = "ORNTAEADXXX";

    /// <summary>The BIC under which the customer sends.</summary>
    public string CustomerBic { get; init; } = "ACMEAEAAXXX";

    /// <summary>The customer's account; it is in dollars, and nothing else is paid.</summary>
    public string Account { get; init; } = "AE070331234567890123456";

    public TimeSpan PickUpEvery { get; init; } = TimeSpan.FromMilliseconds(25);

    /// <summary>From a file to the network's answer.</summary>
    public TimeSpan AnswerAfter { get; init; } = TimeSpan.FromMilliseconds(50);

    public TimeSpan StatusAfter { get; init; } = TimeSpan.FromMilliseconds(150);
    public TimeSpan BookAfter { get; init; } = TimeSpan.FromMilliseconds(400);
    public TimeSpan CreditAfter { get; init; } = TimeSpan.FromMilliseconds(700);
    public TimeSpan ReturnAfter { get; init; } = TimeSpan.FromMilliseconds(1200);

    /// <summary>From the first booking that no statement has yet to the next statement.</summary>
    public TimeSpan StatementAfter { get; init; } = TimeSpan.FromMilliseconds(1500);

    /// <summary>What the bank takes for a transfer whose charges the beneficiary does not bear; a booking of its own.</summary>
    public decimal Charge { get; init; } = 2.50m;

    /// <summary>What a bank on the way keeps of money that comes back late.</summary>
    public decimal DeductedCharge { get; init; } = 15.00m;
}
