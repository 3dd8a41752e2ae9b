namespace Poet.Platform.Ui.Frame;

/// <summary>What a module shows or lets people do with an order: a link on the order's page, for those who may.</summary>
/// <param name="Text">What it leads to.</param>
/// <param name="Page">The page, with {0} for the order's id.</param>
/// <param name="Permission">Who sees it.</param>
/// <param name="Order">Lower comes first.</param>
public sealed record OrderLink(string Text, string Page, string Permission, int Order)
{
    /// <summary>The address for an order.</summary>
    public string For(Guid order) => string.Format(null, Page, order);
}
