using System.Net;
using BankHub.Simulators.Castellan;
using BankHub.Simulators.Exchange;
using BankHub.Simulators.Helvetia;
using BankHub.Simulators.MeridianRest.Signatures;
using BankHub.Simulators.OrientSwift;

namespace BankHub.Simulators;

/// <summary>How the pretend banks are started; by default fast, on free ports, in a folder that is deleted at the end.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Where keys and files are kept; null makes a temporary folder that goes with the process.</summary>
    public string? Folder { get; init; }

    /// <summary>True: the banks' time stands still until it is advanced.</summary>
    public bool ManualClock { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public int ControlPort { get; init; }

    /// <summary>The address that every server listens on; another than loopback only in a network of one's own.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    public FirstCoastOptions FirstCoast { get; init; } = new();

    public MeridianOptions Meridian { get; init; } = new();

    public HelvetiaOptions Helvetia { get; init; } = new();

    public OrientOptions Orient { get; init; } = new();

    public CastellanOptions Castellan { get; init; } = new();
}

/// <summary>The contract and the pace of the ACH bank.</summary>
public sealed record FirstCoastOptions
{
    public bool Enabled { get; init; } = true;
    public int Port { get; init; }
    public string RoutingNumber { get; init; } = "069000012";

    /// <summary>The customer's accounts; an entry on one of them is the offset of a balanced file.</summary>
    public IReadOnlyList<string> SettlementAccounts { get; init; } = ["1000200030"];

    /// <summary>True: sessions are served by our own SFTP code, so that faults can be ordered; false: by OpenSSH's.</summary>
    public bool FaultySftp { get; init; }

    /// <summary>Whether bookings are told on the next morning in BAI2, in place of settlement reports.</summary>
    public bool PriorDayReports { get; init; }

    /// <summary>Whether bookings are told on the next morning in a table of text, in place of settlement reports.</summary>
    public bool ActivityTables { get; init; }

    /// <summary>Where the contract says that files come and go protected; null for plain ones.</summary>
    public PgpDesk? Desk { get; init; }

    /// <summary>What a file's name has behind it in the empty file that releases it; null where the bank takes files at once.</summary>
    public string? Release { get; init; }

    public TimeSpan PickUpEvery { get; init; } = TimeSpan.FromMilliseconds(25);
    public TimeSpan AcknowledgeAfter { get; init; } = TimeSpan.FromMilliseconds(100);
    public TimeSpan SettleAfter { get; init; } = TimeSpan.FromMilliseconds(400);
    public TimeSpan ReturnAfter { get; init; } = TimeSpan.FromMilliseconds(800);
}

/// <summary>The contract and the pace of the REST bank.</summary>
public sealed record MeridianOptions
{
    public bool Enabled { get; init; } = true;
    public int Port { get; init; }
    public string ClientId { get; init; } = "bankhub-sandbox";
    public string ClientSecret { get; init; } = "meridian-sandbox-client-secret";
    public string CallbackSecret { get; init; } = "meridian-sandbox-callback-secret";
    public Uri? CallbackUrl { get; init; }

    /// <summary>With what the customer signs his requests; null where he does not.</summary>
    public string? RequestSecret { get; init; }

    /// <summary>The stricter contract, with keys instead of secrets; null for the usual one.</summary>
    public MeridianSignatures? Signatures { get; init; }

    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a new transfer stays invisible to an inquiry; the guide promises at most five seconds.</summary>
    public TimeSpan InquiryLag { get; init; }

    public TimeSpan SettleAfter { get; init; } = TimeSpan.FromMilliseconds(60);
    public TimeSpan CreditAfter { get; init; } = TimeSpan.FromMilliseconds(120);
    public TimeSpan ReturnAfter { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long an answer that never comes is held open.</summary>
    public TimeSpan Hang { get; init; } = TimeSpan.FromMinutes(5);
}
