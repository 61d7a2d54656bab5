namespace BankHub.Formats.Iso20022.Definition;

/// <summary>A part that is about the items within it and holds them: payment information, a statement.</summary>
internal interface IItemGroup : IComponent;
