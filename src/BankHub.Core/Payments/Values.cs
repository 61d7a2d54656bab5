namespace BankHub.Core.Payments;

/// <summary>Constants in code: `Iban.Parse("…")` of a text that the programmer vouches for.</summary>
public static class Values
{
    extension<T>(T) where T : class, IValue<T>
    {
        /// <summary>The value of a text that is known to be right; throws when it is not, which is a programming error.</summary>
        public static T Parse(string text) => T.TryParse(text, out var value, out var broken)
            ? value
            : throw new ArgumentException($"{typeof(T).Name}: {broken.Name}", nameof(text));
    }
}
