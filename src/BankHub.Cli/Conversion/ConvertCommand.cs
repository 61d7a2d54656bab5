using System.Buffers;
using System.CommandLine;
using BankHub.Cli.Inspect;
using BankHub.Cli.Inspect.Iso20022;
using BankHub.Formats.Nacha;

namespace BankHub.Cli.Conversion;

/// <summary>
/// <c>bankhub convert</c>: a NACHA file as JSON, JSON as a NACHA file, a message of ISO 20022 in another version. What is not valid or
/// cannot be carried is refused, so that nothing is lost.
/// </summary>
internal static class ConvertCommand
{
    private const int Refused = 1;
    private const int WrongUse = 2;

    /// <summary>Nobody reads more; inspect names them all.</summary>
    private const int MaxFindings = 20;

    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file, in either form" };
        var to = new Option<string>("--to")
        {
            Description = "The form that is wanted: nacha, json, or the version of a message, as pain.001.001.09",
            Required = true,
            HelpName = "FORM",
        };
        to.AcceptOnlyFromAmong([NachaForms.Nacha, NachaForms.Json, .. IsoConversion.Words]);
        var output = new Option<FileInfo?>("--output") { Description = "The file to write; standard output when not given" };
        var waive = InspectCommand.Waive();
        var command = new Command("convert", "Writes a NACHA file as JSON, JSON as a NACHA file, an ISO 20022 message in another version")
        {
            file, to, output, waive,
        };
        command.SetAction(parsed => Run(
            new(parsed.GetRequiredValue(file), parsed.GetRequiredValue(to), (parsed.GetValue(waive) ?? []).ToHashSet()),
            bytes => Write(bytes, parsed.GetValue(output)), Console.Error));
        return command;
    }

    /// <summary>0 when the file was written, 1 when it is not valid, 2 when it cannot be read.</summary>
    internal static int Run(ConversionOrder order, Action<ReadOnlyMemory<byte>> write, TextWriter bad)
    {
        try
        {
            var output = new ArrayBufferWriter<byte>();
            var problems = Convert(new(order.File), order, output);
            if (problems.Count == 0)
            {
                write(output.WrittenMemory);
                return 0;
            }

            foreach (var problem in problems.Take(MaxFindings))
            {
                bad.WriteLine(problem);
            }

            bad.WriteLine($"{order.File}: nothing is written; \"bankhub inspect\" shows every problem.");
            return Refused;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            bad.WriteLine(unreadable.Message);
            return WrongUse;
        }
    }

    /// <summary>Why it is not done; none when it is.</summary>
    private static IReadOnlyList<string> Convert(FileBody body, ConversionOrder order, ArrayBufferWriter<byte> output)
    {
        var format = FileFormats.Detect(body.Head.Span);
        if (format is IsoFiles && IsoConversion.Words.Contains(order.To))
        {
            return IsoConversion.Convert(body.Name, body.Whole(), order.To, output);
        }

        if (format is null || NachaForms.Find(format.Name) is not { } form || NachaForms.Of(order.To) is not { } wanted)
        {
            return [$"{body.Name}: is of no format that can be converted to {order.To}."];
        }

        var files = form.Read(body.Whole(), new() { Waived = order.Waived });
        if (files.Count > 1)
        {
            return [$"{body.Name}: holds {files.Count} files, and one is converted at a time."];
        }

        IReadOnlyList<string> errors = [.. files[0].Findings.Where(finding => finding.IsError).Select(finding => finding.ToString())];
        if (errors.Count > 0)
        {
            return errors;
        }

        try
        {
            wanted.Write(files[0], output);
            return [];
        }
        catch (ArgumentException unfit)
        {
            // Only where a rule is waived without which the records cannot be written.
            return [$"{body.Name}: {unfit.Message}"];
        }
    }

    private static void Write(ReadOnlyMemory<byte> bytes, FileInfo? file)
    {
        using var stream = file?.Open(FileMode.CreateNew, FileAccess.Write) ?? Console.OpenStandardOutput();
        stream.Write(bytes.Span);
    }
}

/// <summary>What to convert.</summary>
internal sealed record ConversionOrder(FileInfo File, string To, IReadOnlySet<string> Waived);
