using BankHub.Tests.Mapping.SwiftMt.Pairs;

namespace BankHub.Tests.Mapping.SwiftMt.Answers;

/// <summary>What an answer says in one form alone, with the reason why the other cannot carry it or does not say it.</summary>
internal static class AnswerDifferences
{
    private const string Creator = @"\w+\.payments\[\]\.case\.creator\.agent\.";

    private const string Payment = @"\w+\.payments\[\]\.";

    public static readonly OneSided Alone = new(new Dictionary<string, string>
    {
        [$"(our )?(MT[12]9[26]|camt.0(29|56)), not camt.0(29|56): {Creator}bic"] = "who opened the case goes by a BIC in an MT",
        [$@"camt.0(29|56), not (our )?(MT[12]9[26]|camt.0(29|56)): {Creator}(name|postalAddress\.addressLine\[\])"] =
            "who opened the case goes by a BIC in an MT, and by name in the other half",
        [@"(our )?(camt|pacs).0(29|56|02), not (our )?MT[12]9[269]: \w+\.(header\.)?created"] = "an MT does not say when it was made",
        [$"camt.029, not (our )?(MT296|camt.029): {Payment}original.(endToEnd|instruction|message)Identification"] =
            "MT n96 names the message that it answers, and no payment",
        [$@"camt.0(29|56), not (our )?(MT[12]9[26]|camt.0(29|56)): {Payment}reasons\[\].originatorBic"] =
            "an MT has no field for who gave the reason",
        [$@"(our MT[12]92|camt.056), not (MT[12]92|our camt.056): {Payment}reasons\[\].additionalInformation\[\]"] =
            "others write the code alone into field 79",
        [$"camt.056, not (our )?(MT292|camt.056): {Payment}original.endToEndIdentification"] =
            "MT n92 names the transfer by its reference and its UETR",
    });
}
