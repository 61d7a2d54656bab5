namespace BankHub.Hub.Catalog;

/// <summary>Which options are secrets, by the last word of their name.</summary>
internal static class SecretNames
{
    private static readonly string[] Endings = ["secret", "password", "passphrase", "privateKey", "apiKey", "token"];

    public static bool IsSecret(string name) => Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    public static bool IsReference(string value) =>
        value.StartsWith("env:", StringComparison.Ordinal) || value.StartsWith("file:", StringComparison.Ordinal)
        || value.StartsWith("key:", StringComparison.Ordinal);
}
