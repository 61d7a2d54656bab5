using System.Text;
using BankHub.Simulators.OrientSwift;
using BankHub.Simulators.Time;

namespace BankHub.Tests.Simulators.OrientSwift;

/// <summary>The SWIFT bank without its server, on a clock that stands still, and a customer who writes by hand.</summary>
internal sealed class OrientSandbox : IDisposable
{
    public const string Plain = "GB29NWBK60161331926819";

    private readonly BankClock clock = new(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero), manual: true);
    private int files;

    public OrientSandbox() => Bank = new OrientBank(
        new(), clock, (name, bytes) => Told.Add((name, Encoding.Latin1.GetString(bytes))));

    public OrientBank Bank { get; }

    public List<(string Name, string Text)> Told { get; } = [];

    public LedgerTransfer Of(string reference) => Bank.Ledger.Transfers.Single(transfer => transfer.Asked.Reference == reference);

    /// <summary>What was told in files of one kind.</summary>
    public string[] Said(string kind) =>
        [.. Told.Where(file => file.Name.StartsWith($"OR_{kind}_", StringComparison.Ordinal)).Select(file => file.Text)];

    /// <summary>The statuses that were told of a transfer, in their order.</summary>
    public string Statuses(string reference) => string.Join(' ', Said("199").Concat(Said("299"))
        .Where(text => text.Contains($":21:{reference}\r\n", StringComparison.Ordinal)
            && text.Contains("{111:001}", StringComparison.Ordinal))
        .Select(text => text.Split("\r\n//")[1]));

    public void Wait(double seconds) => clock.Advance(TimeSpan.FromSeconds(seconds));

    public void Send(params string[] messages)
    {
        Bank.Take($"f-{++files}.fin", Encoding.Latin1.GetBytes(string.Join("$", messages)));
        Wait(0);
    }

    public static string Transfer(string name, string amount = "100,00", string account = Plain, string more = "", string trailer = "") =>
        $"{Heads("103")}{{3:{{108:M-{name}}}{{121:{Uetr(name)}}}}}{{4:\r\n:20:{name}\r\n:23B:CRED\r\n:32A:261123USD{amount}\r\n"
        + $":50K:/AE070331234567890123456\r\nHARBOUR LIGHTS\r\n{more}:57A:BOLNGB2LXXX\r\n:59:/{account}\r\nJANE ROE\r\n"
        + $":70:/ROC/E-{name}\r\n:71A:SHA\r\n-}}{trailer}";

    public static string Cover(string name, string of, string amount = "100,00") =>
        $"{Heads("202")}{{3:{{119:COV}}{{121:{Uetr(of)}}}}}{{4:\r\n:20:{name}\r\n:21:{of}\r\n:32A:261123USD{amount}\r\n:58A:BOLNGB2LXXX\r\n"
        + $":50K:HARBOUR LIGHTS\r\n:59:/{Plain}\r\nJANE ROE\r\n-}}";

    public static string Recall(string name, string of) =>
        $"{Heads("192")}{{4:\r\n:20:{name}\r\n:21:{of}\r\n:11S:103\r\n261123\r\n:79:/CUST/\r\n-}}";

    public static string Uetr(string name) => Helvetia.HelvetiaSandbox.Uetr(name);

    public void Dispose() => clock.Dispose();

    private static string Heads(string type) => $"{{1:F01ACMEAEAAAXXX0000000000}}{{2:I{type}ORNTAEADXXXXN}}";
}
