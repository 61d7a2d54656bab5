using System.Text.Json;

namespace BankHub.Core.Payments.Json;

/// <summary>One value of a JSON document: where its bytes lie, its name if it is a property, and its neighbours in the index.</summary>
internal struct JsonNode
{
    /// <summary>The bytes of a string between its quotes, or of any other scalar.</summary>
    public int Start, Length;
    public int NameStart, NameLength;
    public int FirstChild, NextSibling, Children;
    public JsonTokenType Kind;

    /// <summary>There are backslashes in the text, or in the name.</summary>
    public bool Escaped, NameEscaped;

    /// <summary>A shape asked for this property.</summary>
    public bool Asked;
}
