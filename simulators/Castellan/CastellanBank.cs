using System.Globalization;
using BankHub.Simulators.Nordbank;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.Castellan;

/// <summary>A message that the bank took.</summary>
public sealed record TakenMessage(string Reference, string BankReference, DateTimeOffset At, bool IsRecall);

/// <summary>A file that the bank hands out.</summary>
public sealed record LaidOut(string Number, string Name, byte[] Bytes);

/// <summary>What stands behind the service: each message once, the ledger of its payments, and the files that tell of them.</summary>
public sealed class CastellanBank
{
    public const string Name = "castellan";

    private readonly Lock gate = new();
    private readonly Dictionary<string, TakenMessage> messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> handedIn = new(StringComparer.Ordinal);
    private readonly List<LaidOut> files = [];
    private readonly CastellanOptions options;
    private readonly BankClock clock;

    public CastellanBank(CastellanOptions options, BankClock clock)
    {
        (this.options, this.clock) = (options, clock);
        Payments = new NordbankBank(options.Payments, clock, LayOut);
    }

    /// <summary>The desk that executes payments, with its ledger: the judge of what was really paid.</summary>
    public NordbankBank Payments { get; }

    public IReadOnlyList<TakenMessage> Messages { get { lock (gate) { return [.. messages.Values]; } } }

    /// <summary>How often each message was handed in, by its reference, taken or not.</summary>
    public IReadOnlyDictionary<string, int> HandedIn { get { lock (gate) { return new Dictionary<string, int>(handedIn); } } }

    /// <summary>How many files there are, and how many the customer has behind him by his last question.</summary>
    public (int LaidOut, int Fetched) Files { get { lock (gate) { return (files.Count, fetched); } } }

    private int fetched;

    /// <summary>Told the reference and the status of each message with payments once that is decided.</summary>
    public Action<string, string>? Decided { get; set; }

    /// <summary>Takes a message; null where its reference was used before.</summary>
    public TakenMessage? Take(string reference, byte[] document, bool isRecall)
    {
        TakenMessage taken;
        lock (gate)
        {
            handedIn[reference] = handedIn.GetValueOrDefault(reference) + 1;
            if (messages.ContainsKey(reference))
            {
                return null;
            }
            taken = new(reference, $"CST{messages.Count + 1:D6}", clock.Now, isRecall);
            messages.Add(reference, taken);
        }
        Payments.Take(reference, document);
        if (!isRecall)
        {
            clock.After(options.Payments.ReportAfter, Name, () => Decided?.Invoke(reference, Status(reference)));
        }

        return taken;
    }

    /// <summary>How a message stands, in the guide's word.</summary>
    public string Status(string reference)
    {
        lock (gate)
        {
            if (!messages.TryGetValue(reference, out var message) || clock.Now - message.At < options.InquiryLag)
            {
                return "UNKNOWN";
            }
        }
        var lines = Payments.Ledger.Where(line => line.FileName == reference).ToList();
        var refused = lines.Count(line => line.State == TransferState.Refused);
        return lines.Count == 0 || refused == lines.Count ? "REJECTED" : refused == 0 ? "ACCEPTED" : "PARTIALLY_ACCEPTED";
    }

    /// <summary>The first file behind a number, and whether there are more.</summary>
    public (LaidOut? File, bool More) Next(string after)
    {
        lock (gate)
        {
            var index = after.Length == 0 ? 0 : int.Parse(after, CultureInfo.InvariantCulture);
            fetched = index;
            return index < files.Count ? (files[index], index + 1 < files.Count) : (null, false);
        }
    }

    private void LayOut(string name, byte[] bytes)
    {
        lock (gate) { files.Add(new($"{files.Count + 1:D9}", name, bytes)); }
    }
}
