using System.Buffers;
using System.Text;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;
using BankHub.Formats.Nacha.Writing;

namespace BankHub.Tests.Formats.Nacha;

/// <summary>
/// Files written out by hand after the record layouts of the Nacha Operating Rules, Appendix Three; the sums beside them are
/// worked out on paper.
/// </summary>
internal static class Samples
{
    public const string Header = "101 069000012 1210428822611210930A094101FIRST COAST BANK       ACME PAYROLL           REF00001";
    public const string BatchHeader = "5200ACME PAYROLL                        1210428822PPDPAYROLL   261123261124   1069000010000001";
    public const string Credit = "622091803300123456789        0000012345EMP-1          DOE, JANE               0069000010000001";
    public const string Debit = "627121000358987654           0000000055CUST-9         ROE, RICHARD            1069000010000002";
    public const string Addenda = "705INVOICE 4711                                                                    00010000002";

    // 09180330 + 12100035 = 21280365; two entries and one addenda; 55 cents debit, 123.45 credit.
    public const string BatchControl = "820000000300212803650000000000550000000123451210428822                         069000010000001";
    public const string Control = "9000001000001000000030021280365000000000055000000012345                                       ";
    public static readonly string Nines = new('9', 94);

    /// <summary>Ten records: seven and three of filling.</summary>
    public static readonly string[] Mixed =
        [Header, BatchHeader, Credit, Debit, Addenda, BatchControl, Control, Nines, Nines, Nines];

    public static readonly string[] Returned =
    [
        "101 121042882 0690000122611250930A094101ACME PAYROLL           FIRST COAST BANK               ",
        "5200ACME PAYROLL                        1210428822PPDPAYROLL   2611232611253291091803300000001",
        "621069000012123456789        0000012345EMP-1          DOE, JANE               1091803300000007",
        "799R03069000010000001      09180330NO ACCOUNT                                  091803300000007",
        "820000000200069000010000000000000000000123451210428822                         091803300000001",
        "9000001000001000000020006900001000000000000000000012345                                       ",
        Nines, Nines, Nines, Nines,
    ];

    public static readonly string[] Changed =
    [
        "101 121042882 0690000122611250930A094101ACME PAYROLL           FIRST COAST BANK               ",
        "5200ACME PAYROLL                        1210428822CORPAYROLL   2611232611253291091803300000001",
        "621069000012123456789        0000000000EMP-1          DOE, JANE               1091803300000008",
        "798C01069000010000001      09180330123450000                                   091803300000008",
        "820000000200069000010000000000000000000000001210428822                         091803300000001",
        "9000001000001000000020006900001000000000000000000000000                                       ",
        Nines, Nines, Nines, Nines,
    ];

    public static byte[] Bytes(IEnumerable<string> lines, string lineEnd = "\n") =>
        Encoding.Latin1.GetBytes(string.Concat(lines.Select(line => line + lineEnd)));

    /// <summary>The lines with one replaced.</summary>
    public static string[] With(this string[] lines, int index, string line) => [.. lines[..index], line, .. lines[(index + 1)..]];

    /// <summary>The line with other characters from a one-based column on.</summary>
    public static string At(this string line, int column, string text) =>
        string.Concat(line.AsSpan(0, column - 1), text, line.AsSpan(column - 1 + text.Length));

    public static byte[] Write(this NachaFile file)
    {
        var output = new ArrayBufferWriter<byte>();
        file.WriteTo(output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>A file that the builder made, with one batch of the given entries.</summary>
    public static byte[] Build(IEnumerable<EntryDetail> entries, BatchHeader? header = null, NachaForm? form = null)
    {
        var output = new ArrayBufferWriter<byte>();
        var builder = new NachaFileBuilder(output, FileHeader, form);
        builder.Begin(header ?? PpdBatch);
        foreach (var entry in entries)
        {
            builder.Add(entry);
        }

        builder.Complete();
        return output.WrittenSpan.ToArray();
    }

    public static FileHeader FileHeader { get; } = new()
    {
        ImmediateDestination = "069000012",
        ImmediateOrigin = "121042882",
        FileCreationDate = new(2026, 11, 21),
        FileCreationTime = new(9, 30),
        ImmediateDestinationName = "FIRST COAST BANK",
        ImmediateOriginName = "ACME PAYROLL",
        ReferenceCode = "REF00001",
    };

    public static BatchHeader PpdBatch { get; } = new()
    {
        ServiceClassCode = ServiceClass.Mixed,
        CompanyName = "ACME PAYROLL",
        CompanyIdentification = "1210428822",
        StandardEntryClassCode = SecCodes.Ppd,
        CompanyEntryDescription = "PAYROLL",
        CompanyDescriptiveDate = "261123",
        EffectiveEntryDate = new(2026, 11, 24),
        OdfiIdentification = 06900001,
        BatchNumber = 1,
    };

    public static EntryDetail Entry(int sequence, long amount = 12345, int rdfi = 09180330) => new()
    {
        TransactionCode = TransactionCode.CheckingCredit,
        Rdfi = new((rdfi * 10) + RoutingNumber.CheckDigitOf(rdfi)),
        DfiAccountNumber = "123456789",
        Amount = amount,
        IndividualIdentification = "EMP-1",
        IndividualName = "DOE, JANE",
        AddendaIndicator = 0,
        Trace = new(06900001, sequence),
    };
}
