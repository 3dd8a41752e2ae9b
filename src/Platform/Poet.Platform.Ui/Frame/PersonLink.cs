namespace Poet.Platform.Ui.Frame;

/// <summary>What a module lets people do with a person: a link on the person's page, for those who may.</summary>
/// <param name="Text">What it does.</param>
/// <param name="Page">The page, with {0} for the person's id.</param>
/// <param name="Permission">Who sees it.</param>
/// <param name="Order">Lower comes first.</param>
public sealed record PersonLink(string Text, string Page, string Permission, int Order)
{
    /// <summary>The address for a person.</summary>
    public string For(Guid person) => string.Format(null, Page, person);
}
