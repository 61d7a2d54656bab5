using System.Buffers;
using System.CommandLine;
using BankHub.Cli.Conversion.Canonical;
using BankHub.Cli.Conversion.Canonical.Answers;
using BankHub.Cli.Conversion.Canonical.Statements;
using BankHub.Cli.Conversion.Canonical.SwiftMt;
using BankHub.Cli.Conversion.Canonical.Tables;
using BankHub.Cli.Conversion.Canonical.Transfers;
using BankHub.Cli.Conversion.SwiftMt;
using BankHub.Cli.Inspect;
using BankHub.Cli.Inspect.Bai2;
using BankHub.Cli.Inspect.Iso20022;
using BankHub.Cli.Inspect.Nacha;
using BankHub.Cli.Inspect.SwiftMt;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Cli.Conversion;

/// <summary>
/// <c>bankhub convert</c>: a NACHA file as JSON and back, a message of ISO 20022 in another version, one of ISO 20022 or SWIFT in canonical
/// JSON, made of it, or the one as the other. What is not valid is refused; what the wanted form has no place for is named, and then the
/// exit code says so too.
/// </summary>
internal static class ConvertCommand
{
    private const int Refused = 1;
    private const int WrongUse = 2;
    private const int WithLosses = 3;

    /// <summary>Nobody reads more.</summary>
    private const int MaxFindings = 20;

    /// <summary>Every form that can be asked for.</summary>
    internal static IEnumerable<string> Forms =>
        [NachaForms.Nacha, NachaForms.Json, TableConversion.Table, .. MtConversion.Words, .. MtWords.All, .. IsoConversion.Words];

    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file: its content tells its format, a table's the --layout" };
        file.Validators.Add(InspectCommand.IsNamed);
        var to = new Option<string>("--to")
        {
            Description = "The form that is wanted: json, nacha, csv (a table, by --layout), or a message, as pain.001.001.09 or mt103",
            Required = true,
            HelpName = "FORM",
        };
        to.AcceptOnlyFromAmong([.. Forms]);
        var output = new Option<FileInfo?>("--output") { Description = "The file to write; standard output when not given" };
        output.Validators.Add(InspectCommand.IsNamed);
        var waive = InspectCommand.Waive([new NachaFiles(), new MtFiles(), new Bai2Files()]);
        var mapping = new Option<FileInfo?>("--mapping") { Description = "A bank's mapping.json: its codes go before those of ISO 20022" };
        mapping.Validators.Add(InspectCommand.IsNamed);
        var layout = InspectCommand.Layout();
        var command = new Command(
            "convert", "Writes NACHA, ISO 20022, SWIFT MT, BAI2 or a table as JSON, JSON as any of them but BAI2, one message as another")
        {
            file, to, output, waive, mapping, layout,
        };
        command.SetAction(parsed => Run(
            new(parsed.GetRequiredValue(file), parsed.GetRequiredValue(to), (parsed.GetValue(waive) ?? []).ToHashSet())
            {
                Mapping = parsed.GetValue(mapping),
                Layout = parsed.GetValue(layout),
            },
            bytes => Write(bytes, parsed.GetValue(output)), Console.Error));
        return command;
    }

    /// <summary>
    /// 0 when all of it was written, 3 when what the form has no place for was left out and named, 1 when nothing was written because it is
    /// not valid, 2 when it cannot be read.
    /// </summary>
    internal static int Run(ConversionOrder order, Action<ReadOnlyMemory<byte>> write, TextWriter bad)
    {
        try
        {
            var output = new ArrayBufferWriter<byte>();
            var converted = Convert(new(order.File), order, output);
            var (problems, losses) = converted;
            if (problems.Count == 0)
            {
                write(output.WrittenMemory);
                Tell(bad, converted.Notes.Select(note => $"{order.File}: note: {note}"));
                foreach (var loss in losses)
                {
                    bad.WriteLine($"{order.File}: not carried: {loss}");
                }

                return losses.Count == 0 ? 0 : WithLosses;
            }

            Tell(bad, problems);
            bad.WriteLine($"{order.File}: nothing is written.");
            return Refused;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            bad.WriteLine(unreadable.Message);
            return WrongUse;
        }
    }

    private static Converted Convert(FileBody body, ConversionOrder order, ArrayBufferWriter<byte> output)
    {
        if (order.Layout is not null || order.To == TableConversion.Table)
        {
            return order.Layout is null
                ? Converted.Refused([$"{body.Name}: a table is written by a layout: --layout FILE."])
                : Named(TableConversion.Convert(body.Whole(), order, output));
        }

        var format = FileFormats.Detect(body.Head.Span);
        if (format is Bai2Files)
        {
            return Named(Bai2Statements.Convert(body.Whole(), order, output));
        }

        if (MtConversion.Form(order.To) is { } form)
        {
            return Named(format is IsoFiles ? MessageToMt.Convert(body.Whole(), form, order, output)
                : AnswerDocuments.Begin(body.Head.Span) && AnswerInTransfer.Writes(form)
                    ? AnswerInTransfer.OfAnswer(body.Whole(), form, order, output)
                : PaymentDocuments.Begin(body.Head.Span) ? MessageToMt.OfPayments(body.Whole(), form, order, output)
                : Converted.Refused([$"is of no format that can be converted to {order.To}."]));
        }

        if (format is MtFiles && MtConversion.Reads(body.Whole()))
        {
            return Named(MtConversion.From(body.Whole(), order, output));
        }

        return ByCanonical.Leads(format, order.To) ? Named(ByCanonical.Convert(format, body.Whole(), order, output))
            : MtWords.Type(order.To) is not null && (StatementDocuments.Begin(body.Head.Span) || AnswerDocuments.Begin(body.Head.Span))
                ? Named(ByCanonical.Write(body.Whole(), MtAddresses.Unknown, order, output))
            : format is IsoFiles ? order.To == NachaForms.Json
                ? Named(MessageToJson.Convert(body.Whole(), order, output))
              : OtherVersion()
            : AnswerDocuments.Begin(body.Head.Span) && IsoConversion.Words.Contains(order.To)
                ? Named(AnswersToMessage.Convert(body.Whole(), MessageVersions.Get(order.To), order, output))
            : StatementDocuments.Begin(body.Head.Span) && IsoConversion.Words.Contains(order.To)
                ? Named(StatementsToMessage.Convert(body.Whole(), MessageVersions.Get(order.To), order, output))
            : PaymentDocuments.Begin(body.Head.Span) && IsoConversion.Words.Contains(order.To)
                ? Named(PaymentsToMessage.Convert(body.Whole(), MessageVersions.Get(order.To), order, output))
            : Converted.AllOrNothing(NachaForms.Convert(body, format?.Name, order, output));

        Converted OtherVersion() => IsoConversion.Words.Contains(order.To)
            ? IsoConversion.Convert(body.Name, body.Whole(), order.To, output)
            : Converted.Refused([$"{body.Name}: is of no format that can be converted to {order.To}."]);

        Converted Named(Converted converted) => converted with { Problems = [.. converted.Problems.Select(p => $"{body.Name}: {p}")] };
    }

    private static void Tell(TextWriter bad, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        foreach (var line in all.Take(MaxFindings))
        {
            bad.WriteLine(line);
        }

        if (all.Count > MaxFindings)
        {
            bad.WriteLine($"and {all.Count - MaxFindings} more");
        }
    }

    private static void Write(ReadOnlyMemory<byte> bytes, FileInfo? file)
    {
        using var stream = file?.Open(FileMode.CreateNew, FileAccess.Write) ?? Console.OpenStandardOutput();
        stream.Write(bytes.Span);
    }
}
