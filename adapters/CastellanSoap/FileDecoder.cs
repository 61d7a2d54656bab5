using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.Formats.Soap.Trees;
using BankHub.Mapping.Iso20022;

namespace BankHub.Adapters.CastellanSoap;

/// <summary>Reads what the bank hands out (customer guide, section 4): one file an answer, as an attachment or in place.</summary>
internal sealed class FileDecoder(BankMapping mapping)
{
    private const int NumberLength = 9;

    public IEnumerable<DecodedItem> Decode(ReplyMessage reply)
    {
        var answer = Answer.Read(reply);
        if (answer.IsSound && answer.Message.Fault is not null)
            return [Answer.Finding("Fault", "unknown-fault", "The fault is none that the bank's guide defines here.")];
        if (!answer.IsSound || answer.Payload("FetchFileResponse") is not { } response)
            return answer.WhatIsWrong;
        return response.Child("File") is { } file ? File(answer, file, response, reply) : [];
    }

    // The file and the cursor behind it stand in one answer and are stored in one commit: none is passed over, none counts twice.
    private IEnumerable<DecodedItem> File(Answer answer, SoapElement file, SoapElement response, ReplyMessage reply)
    {
        var number = answer.Text(file, "Number");
        var content = file.Child("Content") is { } place ? answer.Message.Binary(place) : null;
        if (number is not null && (number.Length != NumberLength || !number.All(char.IsAsciiDigit)
            || string.CompareOrdinal(number, reply.InReplyTo.State ?? "") <= 0))
            answer.Message.Report(file, "number", "A file's number has nine digits and comes after the one that was asked with.");
        if (content is null)
            answer.Message.Report(file, "content", "The file has no content that can be read.");
        if (!answer.IsSound || number is null || content is null)
            return answer.Findings;
        var items = new BankMessages(mapping).Decode(content.Value).Append(new DecodedCursor(Requests.Feed, number));
        return response.Child("More")?.Text.Trim() == "true"
            ? items.Append(new DecodedFollowUp("next", Requests.Fetch($"{reply.InReplyTo.MessageId}-{number}", number)))
            : items;
    }
}
