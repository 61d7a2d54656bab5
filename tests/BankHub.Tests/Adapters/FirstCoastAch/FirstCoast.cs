using System.Text;
using BankHub.Adapters.FirstCoastAch;
using BankHub.Core.Adapters;
using BankHub.Core.Adapters.Reading;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Tests.House;

namespace BankHub.Tests.Adapters.FirstCoastAch;

/// <summary>The adapter as the host builds it from its files, and what tests feed it with.</summary>
internal static class FirstCoast
{
    public static BankMapping Mapping { get; } = ReadMapping();

    public static AdapterManifest Manifest { get; } =
        Sound(ManifestReader.Read, "adapters/FirstCoastAch/manifest.json");

    public static FirstCoastAchAdapter Adapter { get; } = new(Manifest, Mapping);

    public static Product Ppd => Manifest.Product("ach-ppd")!;

    public static AdapterContext Context(params (string Name, string Value)[] settings) => new()
    {
        Connection = "first-coast-test",
        MessageId = "0000000000000AB7",
        Sequence = 2743,
        DaySequence = 2,
        Now = new(2026, 11, 23, 14, 30, 0, TimeSpan.Zero),
        LocalNow = new(2026, 11, 23, 9, 30, 0),
        BusinessDate = new(2026, 11, 23),
        ValueDate = new(2026, 11, 24),
        Settings = settings.Append(("immediateOrigin", "121042882")).Append(("companyId", "1210428822"))
            .DistinctBy(setting => setting.Item1).ToDictionary(setting => setting.Item1, setting => setting.Item2),
    };

    public static PaymentToEncode Attempt(int number, Payment? payment = null) => new(
        new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), payment ?? Credit(), $"INSTR{number:D11}", number);

    public static Payment Credit(decimal amount = 123.45m) => new()
    {
        Scheme = Scheme.AchPpd,
        Method = PaymentMethod.CreditTransfer,
        Reference = "salary-1",
        EndToEndIdentification = "EMP-1",
        Amount = Money.Of(amount, Currency.Usd),
        RequestedExecutionDate = new(2026, 11, 24),
        Debtor = new() { Name = "Acme Payroll" },
        DebtorAccount = new() { Bban = "1000200030" },
        CreditorAgent = Bank("091803300"),
        Creditor = new() { Name = "Jane Doe" },
        CreditorAccount = new() { Bban = "123456789" },
        CategoryPurpose = "SALA",
    };

    public static Payment Debit(decimal amount = 0.55m) => Credit(amount) with
    {
        Method = PaymentMethod.DirectDebit,
        EndToEndIdentification = "CUST-9",
        Debtor = new() { Name = "Richard Roe" },
        DebtorAccount = new() { Bban = "987654", Type = AccountType.Savings },
        DebtorAgent = Bank("121000358"),
        Creditor = new() { Name = "Acme Payroll" },
        CreditorAccount = new() { Bban = "1000200030" },
        CreditorAgent = null,
        RemittanceInformation = new() { Unstructured = ["Invoice 4711"] },
    };

    public static Agent Bank(string routing) => new()
    {
        ClearingSystemMemberIdentification = new() { ClearingSystem = ClearingSystem.Usaba, MemberIdentification = routing },
    };

    public static Encoded Encode(IEnumerable<PaymentToEncode> payments, params (string Name, string Value)[] settings) =>
        Adapter.Encode(new(Ppd, [.. payments]), Context(settings));

    public static FileDrop File(Encoded encoded) => (FileDrop)encoded.Messages.Single().Message;

    public static List<DecodedItem> Decode(byte[] body, string name = "FC.txt") =>
        [.. Adapter.Decode(new FilePickup("files-out", name, body), Context())];

    public static List<DecodedItem> Decode(string body) => Decode(Encoding.Latin1.GetBytes(body));

    private static BankMapping ReadMapping()
    {
        var own = Sound(MappingReader.Read, "adapters/FirstCoastAch/mapping.json");
        return own.Over(own.Extends.Select(name => Sound(MappingReader.Read, $"mappings/{name}.json").Own));
    }

    private static T Sound<T>(Func<ReadOnlyMemory<byte>, FindingList, T?> read, string file) where T : class
    {
        FindingList findings = [];
        var document = read(System.IO.File.ReadAllBytes(Path.Combine(Tree.Root, file)), findings);
        return document is not null && !findings.HasAny ? document : throw new InvalidDataException(string.Join('\n', findings));
    }
}
