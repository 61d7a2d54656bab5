using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using BankHub.Cli.Inspect;
using BankHub.Cli.Inspect.Nacha;
using BankHub.Cli.Stage;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Nacha;
using BankHub.Hub.Catalog;
using BankHub.Mapping.Nacha;
using BankHub.Simulators;

namespace BankHub.Cli.Demo;

/// <summary>
/// The payments of a NACHA file that others made. A balanced connection writes its balancing entry anew; of a file without any the bank
/// books the other side itself, on the account of the connection.
/// </summary>
internal sealed class FilePlay : IPlay
{
    private readonly byte[] file;

    public FilePlay(FileInfo from)
    {
        var body = new FileBody(from);
        var format = FileFormats.Detect(body.Head.Span);
        if (format is not NachaFiles)
        {
            throw new InvalidDataException($"--from takes a NACHA file of payments; {from.Name} is "
                + $"{(format is null ? "of no format that is known here" : $"of the format {format.Name}")}.");
        }

        if (format.Inspect(body, new(new HashSet<string>(), Show: false, Excerpts: false)) is { Errors: > 0 and var errors } broken)
        {
            var rule = broken.Problems.First(problem => problem.IsError);
            throw new InvalidDataException($"{from.Name} breaks {InspectionReport.Count(errors, "rule", "rules")}, the first in line "
                + $"{rule.Line}: {rule.Message} [{rule.Rule}]: bankhub inspect shows them.");
        }

        file = File.ReadAllBytes(from.FullName);
        if (FileComparison.Refusal(file) is { } refusal)
        {
            throw new InvalidDataException($"{from.Name} is a file that the simulated bank does not read: {refusal}.");
        }

        Title = $"The payments of {from.Name}";
        var read = NachaFile.Read(file);
        var isBalanced = read.Batches.Any(batch => BalancingEntries.Of(batch).Count > 0);
        var entries = Entries(read, isBalanced ? null : Stage.AchAccounts[0]);
        if (entries.Findings is [var first, ..])
        {
            var more = entries.Findings.Count > 1 ? $" (and {entries.Findings.Count - 1:N0} more)" : "";
            throw new InvalidDataException(
                $"{from.Name} holds what cannot be sent: {first.Path}: {first.Message}{more} {WayOut(first)}");
        }

        if (entries.Payments.Count == 0)
        {
            throw new InvalidDataException($"{from.Name} is a NACHA file without payments to send.");
        }

        var scenario = Scenarios.For(Scenarios.FirstCoast).Single(scenario => scenario.Number == 0);
        Orders = [.. entries.Payments.Select(payment => Of(payment, scenario))];
        Stage = new()
        {
            AchAccounts = [.. entries.Payments.Select(payment => payment.OwnAccount.Number).Distinct()],
            AchSettings = new Dictionary<string, string> { ["balanced"] = isBalanced ? "true" : "false" },
        };
    }

    public string Title { get; }

    public IReadOnlyList<Order> Orders { get; }

    public SandboxOptions Stage { get; } = new();

    public IReadOnlyList<string> Judge(SimulatedBanks banks, Screen screen)
    {
        var comparison = FileComparison.Of(file, banks.FirstCoast.Ledger.Entries);
        screen.Title("The bank's ledger beside the file, entry by entry");
        var balanced = comparison.OffsetCents > 0 ? $"balanced by {Amount(comparison.OffsetCents)} USD" : "without a balancing entry";
        screen.Say($"{InspectionReport.Count(comparison.Entries, "entry", "entries")} of {Amount(comparison.Cents)} USD, {balanced}: "
            + (comparison.Differences.Count == 0 ? "[green]all are there, once, to the cent ✓[/]" : "[red]they differ ✗[/]"));
        return comparison.Differences;
    }

    private static string WayOut(Finding finding) => finding.Rule == "not-balanced"
        ? "Other batches have one, and a connection writes all or none: put them into two files."
        : "Take it out of the file.";

    private static CanonicalEntries Entries(NachaFile read, string? ownAccount)
    {
        var banks = Assembly.Load("BankHub.Adapters");
        var adapters = AdapterAssembly.Load(banks, typeof(NachaToCanonical).Assembly);
        var mapping = adapters.Single(adapter => adapter.Manifest.Id == "first-coast-ach").Mapping;
        return new NachaToCanonical(mapping) { OwnAccount = ownAccount, ExecutionDate = Today.At(Scenarios.FirstCoast) }.Map(read);
    }

    private static Order Of(Payment payment, Scenario scenario)
    {
        var body = JsonNode.Parse(PaymentWriter.Write(payment))!.AsObject();
        return new(
            payment.Reference, payment.Reference, scenario, payment.Scheme.Value, payment.Amount.Currency.Value,
            (long)(payment.Amount.Value * 100), payment.Method == PaymentMethod.DirectDebit, body);
    }

    private static string Amount(long cents) => (cents / 100m).ToString("N2", CultureInfo.InvariantCulture);
}
