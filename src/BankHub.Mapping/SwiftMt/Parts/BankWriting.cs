using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.SwiftMt.Parts;

/// <summary>Writes banks into fields: by BIC where there is one, else by name and address, else by a clearing code.</summary>
internal static class BankWriting
{
    private const int Lines = 4;
    private const int Width = 35;

    /// <param name="draft">The message.</param>
    /// <param name="number">The field, such as 57.</param>
    /// <param name="bank">Null for no field.</param>
    /// <param name="path">Where the bank stands in the value.</param>
    /// <param name="mapping">The tables.</param>
    /// <param name="to">What is told.</param>
    /// <param name="hasCodes">Whether the field has the option C.</param>
    public static void Add(
        MtDraft draft, string number, MtBank? bank, string path, BankMapping mapping, MtOutgoing to, bool hasCodes = false)
    {
        if (bank is not { Agent: { } agent })
        {
            return;
        }

        var code = ClearingCodes.Write(agent.ClearingSystemMemberIdentification, path, mapping, to);
        var account = AccountLines.Write(bank.Account, $"{path}Account", to);
        if (code is not null && account is not null)
        {
            to.Lose($"{path}.clearingSystemMemberIdentification", "The field has one line for an account and a clearing code.");
            code = null;
        }

        var line = account ?? code ?? (bank.AsksForGross ? "/RT" : null);
        if (agent.Bic is { } bic)
        {
            TellUnsaid(agent, path, to);
            draft.Add($"{number}A", bank.Side, line, bic.Value);
        }
        else if (agent.Name is null && agent.PostalAddress is null && hasCodes && line is not null)
        {
            draft.Add($"{number}C", line);
        }
        else if (agent.Name is null && line is null)
        {
            to.Problem(path, "incomplete", "A bank is named by its BIC, its name or a clearing code.");
        }
        else
        {
            draft.Add($"{number}D", bank.Side, line, NameAndAddress(agent, path, to));
        }
    }

    /// <summary>The bank in one line of text, as /INS/ has it; it says no more than a BIC or a name.</summary>
    public static string? InWords(Agent agent, string path, MtOutgoing to)
    {
        if (agent.Bic is { } bic)
        {
            TellUnsaid(agent, path, to);
            return bic.Value;
        }

        var address = agent.PostalAddress is { AddressLine: [Placeholder.NotProvided] } ? null : agent.PostalAddress;
        if (address is not null || agent.ClearingSystemMemberIdentification is not null)
        {
            to.Lose(path, "The field names a bank by its BIC or its name alone.");
        }

        return agent.Name is { } name ? to.Words($"{path}.name", name) : null;
    }

    private static string NameAndAddress(Agent agent, string path, MtOutgoing to)
    {
        var lines = TextLines.Break(to.Words($"{path}.name", agent.Name ?? Placeholder.NotProvided), Width);
        if (lines.Count > 1)
        {
            to.Note(path, "restructured", "The name goes over several lines.");
        }

        if (agent.PostalAddress is { } address)
        {
            lines.AddRange(AddressLines.Plain(address, $"{path}.postalAddress", Width, to));
        }

        return string.Join("\r\n", to.Fit(path, lines, Lines, Width).Select(AddressLines.Guarded));
    }

    // CBPR+ translation rules: beside a BIC neither name nor address is carried, for the BIC says which bank it is.
    private static void TellUnsaid(Agent agent, string path, MtOutgoing to)
    {
        if (agent is not { Name: null, PostalAddress: null })
        {
            to.Note(path, "bic-only", "The BIC says which bank it is; its name and address are not carried.");
        }
    }
}
