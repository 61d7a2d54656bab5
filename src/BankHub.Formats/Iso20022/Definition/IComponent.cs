namespace BankHub.Formats.Iso20022.Definition;

/// <summary>
/// A part of a message that describes its elements, in the order of the schema, once for all sides. The side is a struct, so the
/// compiler makes a body of its own for reading and one for writing, with the element names as constants: a table of delegates
/// says the same but costs a call and a boxed value for each element, and the two directions still need two delegates each.
/// </summary>
internal interface IComponent
{
    void Describe<TSide>(ref TSide x)
        where TSide : struct, ISide, allows ref struct;
}
