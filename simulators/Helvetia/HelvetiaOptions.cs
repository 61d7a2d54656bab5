namespace BankHub.Simulators.Helvetia;

/// <summary>The contract and the pace of the bank.</summary>
public sealed record HelvetiaOptions
{
    /// <summary>Whether it is started with the other banks.</summary>
    public bool Enabled { get; init; }

    public int Port { get; init; }

    /// <summary>The bank's own BIC.</summary>
    public string Bic { get; init; } = "HLVTCHZZXXX";

    /// <summary>The BIC under which the customer sends.</summary>
    public string CustomerBic { get; init; } = "ACMECHZZXXX";

    /// <summary>The customer's account; it is in francs, and what is paid in another currency is exchanged.</summary>
    public string Account { get; init; } = "CH9300762011623852957";

    /// <summary>Where official schemas lie (`pacs.008.001.08.xsd`); null for none: then the bank has its own rules only.</summary>
    public string? SchemasFolder { get; init; }

    /// <summary>How long after it was written the bank takes a file; an older one is put aside unread.</summary>
    public TimeSpan TakenFor { get; init; } = TimeSpan.FromMinutes(20);

    public TimeSpan PickUpEvery { get; init; } = TimeSpan.FromMilliseconds(25);
    public TimeSpan ReportAfter { get; init; } = TimeSpan.FromMilliseconds(100);
    public TimeSpan BookAfter { get; init; } = TimeSpan.FromMilliseconds(400);
    public TimeSpan CreditAfter { get; init; } = TimeSpan.FromMilliseconds(700);
    public TimeSpan ReturnAfter { get; init; } = TimeSpan.FromMilliseconds(1200);

    /// <summary>From the first booking that no statement has yet to the next statement.</summary>
    public TimeSpan StatementAfter { get; init; } = TimeSpan.FromMilliseconds(1500);

    /// <summary>How long a case that is pending stays so.</summary>
    public TimeSpan CaseAfter { get; init; } = TimeSpan.FromMilliseconds(600);

    /// <summary>What the bank takes of the account for one transfer whose charges are shared, in francs; a booking of its own.</summary>
    public decimal SharedCharge { get; init; } = 3.00m;

    /// <summary>What it takes where the debtor pays all charges, in francs; it is in the transfer's booking.</summary>
    public decimal OurCharge { get; init; } = 12.50m;

    /// <summary>What a bank on the way keeps of money that comes back late, or comes in, in its own currency.</summary>
    public decimal DeductedCharge { get; init; } = 15.00m;
}
