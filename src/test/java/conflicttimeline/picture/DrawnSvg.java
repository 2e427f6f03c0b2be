package conflicttimeline.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.NullUnmarked;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads a picture as a browser would: elements, and the boxes of what they draw. */
@NullUnmarked
final class DrawnSvg {
    private static final Pattern PART = Pattern.compile("([MlqczHhv])([^MlqczHhv]*)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d*\\.?\\d+");

    private final Document document;
    private final Map<String, Rectangle2D> letters = new HashMap<>();

    DrawnSvg(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (Exception e) {
            throw new AssertionError("The picture is no well-formed XML", e);
        }
        Element defs = (Element) root().getElementsByTagName("defs").item(0);
        for (Element letter : children(defs)) {
            letters.put(
                    letter.getAttribute("id"), path(letter.getAttribute("d")).getBounds2D());
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    String text(String tag) {
        return root().getElementsByTagName(tag).item(0).getTextContent();
    }

    int count(String tag) {
        return root().getElementsByTagName(tag).getLength();
    }

    /** Every name of an element or an attribute. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        NodeList all = root().getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            names.add(all.item(i).getNodeName());
            var attributes = all.item(i).getAttributes();
            for (int k = 0; k < attributes.getLength(); k++) {
                names.add(attributes.item(k).getNodeName());
            }
        }
        return names;
    }

    /** Where the letters of each group of a kind are, on the paper. */
    List<Rectangle2D> letterBoxes(String group) {
        return boxes(group, true);
    }

    /** Where the shapes of each group of a kind are, on the paper. */
    List<Rectangle2D> shapeBoxes(String group) {
        return boxes(group, false);
    }

    /** Every path in groups of a kind, on the paper. */
    List<Shape> paths(String group) {
        List<Shape> paths = new ArrayList<>();
        collectPaths(root(), new AffineTransform(), group, false, paths);
        return paths;
    }

    private void collectPaths(Element element, AffineTransform at, String group, boolean inside, List<Shape> paths) {
        AffineTransform here = within(element, at);
        boolean ofGroup = inside || element.getAttribute("class").equals(group);
        if (ofGroup && element.getTagName().equals("path")) {
            paths.add(here.createTransformedShape(path(element.getAttribute("d"))));
        }
        for (Element child : children(element)) {
            collectPaths(child, here, group, ofGroup, paths);
        }
    }

    private List<Rectangle2D> boxes(String group, boolean ofLetters) {
        List<Rectangle2D> boxes = new ArrayList<>();
        collect(root(), new AffineTransform(), group, ofLetters, boxes);
        return boxes;
    }

    private void collect(
            Element element, AffineTransform at, String group, boolean ofLetters, List<Rectangle2D> boxes) {
        AffineTransform here = within(element, at);
        if (element.getAttribute("class").equals(group)) {
            Rectangle2D box = box(element, at, ofLetters);
            if (box != null) {
                boxes.add(box);
            }
            return;
        }
        for (Element child : children(element)) {
            collect(child, here, group, ofLetters, boxes);
        }
    }

    private Rectangle2D box(Element element, AffineTransform at, boolean ofLetters) {
        AffineTransform here = within(element, at);
        Rectangle2D box = null;
        Rectangle2D own = null;
        if (ofLetters && element.getTagName().equals("use")) {
            own = letters.get(element.getAttribute("href").substring(1));
            here.translate(Double.parseDouble(element.getAttribute("x")), 0);
        } else if (!ofLetters && element.getTagName().equals("path")) {
            own = path(element.getAttribute("d")).getBounds2D();
        }
        if (own != null) {
            box = here.createTransformedShape(own).getBounds2D();
        }
        for (Element child : children(element)) {
            Rectangle2D inside = box(child, here, ofLetters);
            if (inside != null) {
                box = box == null ? inside : box.createUnion(inside);
            }
        }
        return box;
    }

    private static AffineTransform within(Element element, AffineTransform at) {
        AffineTransform here = new AffineTransform(at);
        var part = Pattern.compile("(translate|scale)\\(([^)]*)\\)").matcher(element.getAttribute("transform"));
        while (part.find()) {
            double[] numbers = numbers(part.group(2));
            if (part.group(1).equals("translate")) {
                here.translate(numbers[0], numbers[1]);
            } else {
                here.scale(numbers[0], numbers[0]);
            }
        }
        return here;
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static double[] numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .mapToDouble(number -> Double.parseDouble(number.group()))
                .toArray();
    }

    private static Path2D path(String d) {
        Path2D path = new Path2D.Double();
        var part = PART.matcher(d);
        while (part.find()) {
            double[] n = numbers(part.group(2));
            double x =
                    path.getCurrentPoint() == null ? 0 : path.getCurrentPoint().getX();
            double y =
                    path.getCurrentPoint() == null ? 0 : path.getCurrentPoint().getY();
            switch (part.group(1)) {
                case "M" -> path.moveTo(n[0], n[1]);
                case "l" -> path.lineTo(x + n[0], y + n[1]);
                case "q" -> path.quadTo(x + n[0], y + n[1], x + n[2], y + n[3]);
                case "c" -> path.curveTo(x + n[0], y + n[1], x + n[2], y + n[3], x + n[4], y + n[5]);
                case "h" -> path.lineTo(x + n[0], y);
                case "v" -> path.lineTo(x, y + n[0]);
                case "H" -> path.lineTo(n[0], y);
                default -> path.closePath();
            }
        }
        return path;
    }
}
