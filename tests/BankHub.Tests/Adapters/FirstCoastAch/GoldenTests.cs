using System.Text;
using BankHub.Core.Adapters;
using BankHub.Tests.Conformance;
using BankHub.Tests.House;
using Xunit;

namespace BankHub.Tests.Adapters.FirstCoastAch;

/// <summary>
/// The adapter against the files in its golden folder. A file that is missing there is written, and the test fails once, so that a
/// person looks at it before it is committed.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string Folder = Path.Combine(Tree.Root, "adapters", "FirstCoastAch", "golden");

    public static TheoryData<string> Received { get; } = new(Directory.GetFiles(Folder, "received-*")
        .Select(path => Path.GetFileName(path)).Where(name => !name.EndsWith(".items", StringComparison.Ordinal)).Order());

    [Fact]
    public void Payments_become_the_golden_file() => Check("sent-mixed.ach", FirstCoast.File(FirstCoast.Encode(Payments())).Body.ToArray());

    [Fact]
    public void Payments_of_a_balanced_connection_become_the_golden_file() =>
        Check("sent-balanced.ach", FirstCoast.File(FirstCoast.Encode(Payments(), ("balanced", "true"))).Body.ToArray());

    [Theory]
    [MemberData(nameof(Received))]
    public void A_received_file_says_what_is_written_beside_it(string name) =>
        Check(name + ".items", Encoding.UTF8.GetBytes(Describe(FirstCoast.Decode(File.ReadAllBytes(Path.Combine(Folder, name)), name))));

    private static PaymentToEncode[] Payments() =>
    [
        FirstCoast.Attempt(1),
        FirstCoast.Attempt(2, FirstCoast.Debit()),
        FirstCoast.Attempt(3, FirstCoast.Credit(99_999_999.99m) with
        {
            Creditor = new() { Name = "Jürgen Maximilian Müller-Lüdenscheidt" },
            EndToEndIdentification = "An id that is too long for the field",
            CategoryPurpose = null,
        }),
    ];

    private static string Describe(IEnumerable<DecodedItem> items)
    {
        var text = new StringBuilder();
        foreach (var item in items)
        {
            switch (item)
            {
                case DecodedFinding { Finding: var finding }:
                    text.Append($"finding  {finding}\n");
                    break;
                case DecodedEvidence { Evidence: var evidence }:
                    text.Append($"evidence {evidence.Kind} {evidence.Scope} {string.Join(' ', evidence.References)}")
                        .Append($" | {evidence.Amount} {evidence.Side} {evidence.BookingDate:yyyy-MM-dd}")
                        .Append($" | {evidence.Reason} {evidence.Reason?.Text}")
                        .Append($" | {evidence.Identity} | {evidence.BankWord}")
                        .Append(string.Concat(evidence.Corrections?.Select(field => $" {field.Key}={field.Value}") ?? [])).Append('\n');
                    break;
                default:
                    text.Append(Words.Of(item)).Append('\n');
                    break;
            }
        }

        return text.ToString();
    }

    private static void Check(string name, byte[] actual)
    {
        var path = Path.Combine(Folder, name);
        if (!File.Exists(path))
        {
            File.WriteAllBytes(path, actual);
            Assert.Fail($"{name} was not there: it is written now, look at it.");
        }

        Assert.Equal(Encoding.Latin1.GetString(File.ReadAllBytes(path)), Encoding.Latin1.GetString(actual));
    }
}
